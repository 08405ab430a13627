import { describe, expect, test } from '@jest/globals';
import { MunicipalityLogin } from '../../../infra/constructs/municipality-login.ts';
import type { MailDomain } from '../../../infra/stages.ts';
import { propertiesOf, templateOf } from '../support/synthesis.ts';

const login = (mail?: MailDomain) =>
  templateOf((scope) => {
    new MunicipalityLogin(scope, 'Test', {
      domainPrefix: 'example',
      publicOrigin: 'https://svar.example.no',
      keepsData: true,
      ...(mail && { mail }),
    });
  });
const template = login();

describe('MunicipalityLogin', () => {
  test('lets operators alone make accounts, with a second factor and a strong password', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
        },
      },
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
  });

  test('ties an account to one authority for life', () => {
    const [pool] = propertiesOf(template, 'AWS::Cognito::UserPool');
    expect(pool?.Schema).toEqual([
      expect.objectContaining({ Name: 'municipality', Mutable: false, AttributeDataType: 'String' }),
    ]);
    const [client] = propertiesOf(template, 'AWS::Cognito::UserPoolClient');
    expect(client?.ReadAttributes).toContain('custom:municipality');
    expect(client?.WriteAttributes).toEqual(['locale']);
  });

  test('has a public client: code flow only, no secret, no password sent by us', () => {
    const [client] = propertiesOf(template, 'AWS::Cognito::UserPoolClient');
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    });
    expect(client?.ExplicitAuthFlows ?? ['ALLOW_REFRESH_TOKEN_AUTH']).toEqual(['ALLOW_REFRESH_TOKEN_AUTH']);
  });

  test('sends people back to our own pages only', () => {
    const [client] = propertiesOf(template, 'AWS::Cognito::UserPoolClient');
    expect(client?.CallbackURLs).toEqual(['https://svar.example.no/login/callback']);
    expect(client?.LogoutURLs).toContain('https://svar.example.no/');
  });

  test('keeps its accounts when the stack goes', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
  });

  test('mails from our domain when the stage has one: Cognito alone sends 50 a day', () => {
    login({
      domain: 'example.no',
      address: 'post@example.no',
      senderName: 'Barometeret',
      isVerified: true,
    }).hasResourceProperties('AWS::Cognito::UserPool', {
      EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', From: 'Barometeret <post@example.no>' },
    });
  });
});
