import type { Construct } from 'constructs';
import { MunicipalityLogin } from '../constructs/municipality-login.ts';
import { readyMailOf, type Stage } from '../stages.ts';

/** What the municipality's pages must know to recognise their people. */
export interface LoginFacts {
  readonly issuer: string;
  readonly clientId: string;
  readonly municipalityClaim: string;
  /** Where an operator makes accounts; absent when somebody else keeps them. */
  readonly userPoolId?: string;
}

/** The stage's way to log in: an own pool of accounts, or the issuer that the stage names. */
export function provideLogin(scope: Construct, stage: Stage, publicOrigin: string): LoginFacts {
  if (stage.login.kind === 'external-issuer') return stage.login;
  const mail = readyMailOf(stage);
  const login = new MunicipalityLogin(scope, 'Login', {
    domainPrefix: stage.login.domainPrefix,
    publicOrigin,
    keepsData: stage.keepsData,
    ...(mail && { mail }),
  });
  return {
    issuer: login.issuer,
    clientId: login.clientId,
    municipalityClaim: login.municipalityClaim,
    userPoolId: login.userPool.userPoolId,
  };
}
