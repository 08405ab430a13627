import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserArguments } from './browser-arguments.ts';
import { removeCoreDumps } from './core-dumps.ts';
import { type BrowserFiles, CHROMIUM_VERSION } from './unpack-browser.ts';

/** Patience with a browser that is asked to close, in milliseconds. */
const CLOSING = 3_000;

/** A running browser and everything it leaves behind. */
export interface BrowserProcess {
  readonly browser: Browser;
  /** Closes the browser and removes its folder; what does not close in time is killed. */
  readonly stop: () => Promise<void>;
  /** The same without asking: for a browser that has failed. */
  readonly kill: () => Promise<void>;
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
  const isOnLambda = await isAmazonLinux();
  if (isOnLambda) await removeCoreDumps(tmpdir());
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
      // How this process ends is not the driver's business.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: {
        PATH: '/usr/bin:/bin',
        HOME: folder,
        TMPDIR: folder,
        FONTCONFIG_FILE: files.fontsConfiguration,
        ...(isOnLambda && { LD_LIBRARY_PATH: files.libraries }),
      },
    });
    await assertVersion(browser);
    return {
      browser,
      stop: () => closeBrowser(browser).finally(removeFolder),
      kill: () => killBrowser(browser).finally(removeFolder),
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** Another browser would draw other bytes under the same key. */
async function assertVersion(browser: Browser): Promise<void> {
  const [major = ''] = CHROMIUM_VERSION.split('.');
  try {
    const version = await browser.version();
    if (!version.includes(`/${major}.`)) throw new Error(`expected Chromium ${major}, started ${version}`);
  } catch (error) {
    await killBrowser(browser);
    throw error;
  }
}

/** Closing hangs now and then, and some of the browser may outlive it: after some patience all is killed. */
async function closeBrowser(browser: Browser): Promise<void> {
  const patience = new AbortController();
  const closing = browser.close().catch(() => {});
  await Promise.race([closing, pause(CLOSING, undefined, { signal: patience.signal }).catch(() => {})]);
  patience.abort();
  await killBrowser(browser);
}

async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
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
