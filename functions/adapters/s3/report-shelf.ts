import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ReportShelf } from '../../ports/reports.ts';
import { type Bucket, hasObject, putObject } from './bucket.ts';

/** Finished reports. Links are signed for one object and die with their seconds. */
export function s3ReportShelf(bucket: Bucket): ReportShelf {
  return {
    has: (key) => hasObject(bucket, key),
    put: (key, pdf) => putObject(bucket, key, pdf, 'application/pdf'),
    link: (key, seconds, fileName) =>
      getSignedUrl(
        bucket.client,
        new GetObjectCommand({
          Bucket: bucket.name,
          Key: key,
          ResponseContentDisposition: `attachment; filename="${fileName}"`,
          ResponseContentType: 'application/pdf',
          ResponseCacheControl: 'private, no-store',
        }),
        { expiresIn: seconds },
      ),
  };
}
