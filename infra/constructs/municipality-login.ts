import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { MailDomain } from '../stages.ts';

export interface MunicipalityLoginProps {
  readonly domainPrefix: string;
  /** Where the pages are: `https://…`; people are only ever sent back there. */
  readonly publicOrigin: string;
  readonly keepsData: boolean;
  /** Sender of invitations and new passwords; without it Cognito's own, 50 a day. */
  readonly mail?: MailDomain;
}

/**
 * Accounts of the municipalities' contacts: made by an operator, with a strong password and a second factor.
 *
 * An account belongs to one authority for life: `custom:municipality` is set when it is made and nobody can change
 * it, the person least of all. The browser client has no secret and so uses the code flow with PKCE.
 */
export class MunicipalityLogin extends Construct {
  readonly userPool: UserPool;
  readonly issuer: string;
  readonly clientId: string;
  readonly municipalityClaim = 'custom:municipality';

  constructor(scope: Construct, id: string, props: MunicipalityLoginProps) {
    super(scope, id);

    this.userPool = new UserPool(this, 'Accounts', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      customAttributes: { municipality: new StringAttribute({ minLen: 2, maxLen: 4, mutable: false }) },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireSymbols: true,
        requireUppercase: true,
        tempPasswordValidity: Duration.days(7),
      },
      userInvitation: invitation,
      userVerification: verification,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: props.keepsData,
      removalPolicy: props.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(props.mail && {
        email: UserPoolEmail.withSES({
          fromEmail: props.mail.address,
          fromName: props.mail.senderName,
          sesVerifiedDomain: props.mail.domain,
        }),
      }),
    });

    const domain = this.userPool.addDomain('LoginPage', {
      cognitoDomain: { domainPrefix: props.domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const client = this.userPool.addClient('Browser', {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${props.publicOrigin}/login/callback`],
        logoutUrls: [`${props.publicOrigin}/`, `${props.publicOrigin}/municipality`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(8),
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ fullname: true })
        .withCustomAttributes('municipality'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    const look = new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: this.userPool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    look.node.addDependency(domain);

    this.issuer = `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}/${this.userPool.userPoolId}`;
    this.clientId = client.userPoolClientId;
  }
}

const invitation = {
  emailSubject: 'Innovasjonsbarometeret: innloggingen din / your login',
  emailBody:
    '<p lang="nb">Du har fått tilgang til kommunens side i Innovasjonsbarometeret. ' +
    'Brukernavn: {username}. Midlertidig passord: {####}. Det gjelder i sju dager.</p>' +
    '<p lang="en">You have been given access to your municipality\u2019s page in the Innovation Barometer. ' +
    'User name: {username}. Temporary password: {####}. It is valid for seven days.</p>',
};

const verification = {
  emailSubject: 'Innovasjonsbarometeret: kode / code',
  emailBody: '<p lang="nb">Koden din er {####}.</p><p lang="en">Your code is {####}.</p>',
};
