import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface PrivateBucketProps {
  /** True: the files outlive the stack. */
  readonly keepsData: boolean;
  /** Folders whose files can be made again: versions that were replaced or deleted go after 90 days. */
  readonly remakeable: readonly string[];
}

/**
 * Files that nobody sees by default: no public access, TLS 1.2 only, encrypted, every version kept.
 *
 * Outside the remakeable folders nothing ever expires. Who read what is logged in a second bucket for 90 days.
 * There is no alarm here: a bucket that fails shows in the functions that read it, which have theirs.
 */
export class PrivateBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);

    const shared = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: props.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    };
    const halfUploads: LifecycleRule = { abortIncompleteMultipartUploadAfter: Duration.days(7) };

    const readers = new Bucket(this, 'ReadLog', {
      ...shared,
      lifecycleRules: [halfUploads, { expiration: Duration.days(90) }],
    });

    this.bucket = new Bucket(this, 'Files', {
      ...shared,
      versioned: true,
      serverAccessLogsBucket: readers,
      lifecycleRules: [
        halfUploads,
        ...props.remakeable.map(
          (prefix): LifecycleRule => ({
            prefix,
            noncurrentVersionExpiration: Duration.days(90),
            expiredObjectDeleteMarker: true,
          }),
        ),
      ],
    });
  }
}
