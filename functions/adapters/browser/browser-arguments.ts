import chromium from '@sparticuz/chromium';

/** Of the package's arguments, those that weaken a page we do not trust, and those that draw three dimensions. */
const UNWANTED = [
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--use-gl',
  '--use-angle',
  '--enable-unsafe-swiftshader',
];

/**
 * The package's own arguments, which let the browser start on Lambda, without graphics (whose libraries then
 * need no unpacking) and with every way to the network closed: no name resolves, and what names no host goes
 * to a proxy that is not there.
 */
export function browserArguments(): readonly string[] {
  return [
    ...chromium.args.filter((argument) => !UNWANTED.includes(argument.split('=')[0] ?? '')),
    '--disable-gpu',
    '--use-gl=disabled',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
  ];
}
