import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { except, exceptions } from '../rules.ts';

/**
 * What CloudFront says to the functions so that they know it: whoever comes another way is refused.
 *
 * The template holds a reference only. A new generation is a new secret, so CloudFront and all functions change
 * in one deployment.
 */
export class OriginSecret extends Construct {
  /** A reference that CloudFormation resolves while it deploys. */
  readonly reference: string;

  constructor(scope: Construct, id: string, props: { readonly generation: number }) {
    super(scope, id);
    const secret = new Secret(this, `Generation${props.generation}`, {
      description: 'Header x-origin-secret, from CloudFront to the functions',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    except(secret, exceptions.secretChangedByDeploy);
    this.reference = secret.secretValue.unsafeUnwrap();
  }
}
