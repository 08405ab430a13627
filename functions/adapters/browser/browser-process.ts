import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserArguments } from './browser-arguments.ts';
import { type BrowserFiles, CHROMIUM_VERSION } from './unpack-browser.ts';

/** Patience with a browser that is asked to close, in milliseconds. */
const CLOSING = 3_000;

/** A running browser and everything it leaves behind. */
export interface BrowserProcess {
  readonly browser: Browser;
  /** Ends the process and removes its folder, whatever state they are in. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a browser with a folder of its own for profile and temporary files. It is driven through a pipe, so
 * that it opens no port and ends when we do. Its environment is ours in nothing: no credentials to read.
 *
 * @param timeout milliseconds that the browser has to start, and for each thing it is asked to do
 */
export async function startBrowser(
  files: BrowserFiles,
  cache: string,
  timeout: number,
): Promise<BrowserProcess> {
  await removeFoldersOfTheDead(cache);
  const folder = await mkdtemp(join(cache, `session-${process.pid}-`));
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  try {
    const browser = await puppeteer.launch({
      executablePath: files.executable,
      args: [...browserArguments()],
      headless: 'shell',
      pipe: true,
      userDataDir: join(folder, 'profile'),
      timeout,
      protocolTimeout: timeout,
      env: {
        PATH: '/usr/bin:/bin',
        HOME: folder,
        TMPDIR: folder,
        FONTCONFIG_FILE: files.fontsConfiguration,
        ...((await isAmazonLinux()) && { LD_LIBRARY_PATH: files.libraries }),
      },
    });
    const stop = () => stopBrowser(browser).finally(removeFolder);
    const version = await browser.version();
    const [major = ''] = CHROMIUM_VERSION.split('.');
    if (version.includes(`/${major}.`)) return { browser, stop };
    await stop();
    throw new Error(`expected Chromium ${major}, started ${version}`);
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** Closing hangs now and then, and some of the process may outlive it: after some patience all is killed. */
async function stopBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const patience = new AbortController();
  const closing = browser.close().catch(() => {});
  await Promise.race([closing, pause(CLOSING, undefined, { signal: patience.signal }).catch(() => {})]);
  patience.abort();
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
  await exit;
}

/** Whoever was killed could not tidy up; the process number in the name tells whether it still lives. */
async function removeFoldersOfTheDead(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = Number(/^session-(\d+)-/.exec(name)?.[1]);
    if (Number.isInteger(pid) && !isAlive(pid)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Lambda's system, which lacks libraries that the package therefore brings. */
async function isAmazonLinux(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID="?amzn"?$/m.test(release);
}
