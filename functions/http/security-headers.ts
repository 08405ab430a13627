import httpSecurityHeaders from '@middy/http-security-headers';

/**
 * Nothing may be loaded, run or framed, and forms go to ourselves alone. Written out, since the library's own
 * default asks for a sandbox in which forms cannot be sent. A response may bring a policy of its own.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
].join('; ');

/** No address of ours (it may hold a code) is told to others. */
export const securityHeaders = () =>
  httpSecurityHeaders({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    frameOptions: { action: 'deny' },
    permissionsPolicy: false,
  });
