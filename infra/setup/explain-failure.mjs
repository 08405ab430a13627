const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT|FETCH_ERROR|network/;

/** What npm's own words mean for somebody who only wanted to start the project: first match wins. */
const REASONS = [
  {
    signs: /ENOSPC|no space left|EDQUOT/i,
    says: 'The disk is full. The packages take about 750 MB, and npm keeps copies in its cache.',
    helps: 'Make room where the project and npm’s cache (`npm config get cache`) are kept.',
  },
  {
    signs: /EUSAGE|can only install packages when your package\.json and package-lock\.json/i,
    says: 'package.json and package-lock.json do not agree.',
    helps: 'After a change of package.json run `npm install`; otherwise take both files from the repository.',
  },
  {
    signs: /SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|CERT_|certificate/,
    says: 'npm does not trust the certificate of its registry. A company’s proxy is the usual cause.',
    helps: 'Set NODE_EXTRA_CA_CERTS to the file with your organisation’s certificate.',
  },
  {
    signs: /E401|E403|E407|ENEEDAUTH/,
    says: 'The package registry refused npm.',
    helps: 'Look at `npm config get registry` and the proxy settings; log in if the registry asks for it.',
  },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT|network/,
    says: 'npm cannot reach its package registry: the network is missing or blocked.',
    helps: 'Check the connection, `npm config get registry` and `npm config get proxy`.',
  },
  {
    signs: /EINTEGRITY|ERR_.*ZLIB|TAR_BAD_ARCHIVE/,
    says: 'A download arrived damaged.',
    helps: 'Clean npm’s cache with `npm cache verify`.',
  },
  {
    signs: /E404|ETARGET|notarget/,
    says: 'The registry that npm asks does not have every package.',
    helps: 'Look at `npm config get registry`: a company’s mirror may lag behind.',
  },
  {
    signs: /EACCES|EPERM|EROFS/,
    says: 'npm may not write here.',
    helps: 'Make the project’s folder and npm’s cache (`npm config get cache`) yours to write in.',
  },
  {
    signs: /signal SIGKILL|heap out of memory|ENOMEM/,
    says: 'The installation was stopped, most likely because memory ran out.',
    helps: 'Give the machine or container at least 2 GB of memory.',
  },
];

const UNKNOWN = {
  says: 'The packages could not be installed, for a reason this project does not know.',
  helps: 'What it said itself stands above.',
};

/**
 * @param {string} npmWords everything npm wrote to its error stream
 * @returns {{ says: string, helps: string }} one sentence on what happened and one on what to do
 */
export function explainFailure(npmWords) {
  const errors = errorsIn(npmWords);
  return REASONS.find(({ signs }) => signs.test(errors)) ?? UNKNOWN;
}

/** Whether npm failed because nobody answered it, and not because of what they answered. */
export function isNetworkFailure(npmWords) {
  return NETWORK.test(errorsIn(npmWords));
}

/** What npm wrote, without its warnings. */
export function errorsIn(npmWords) {
  const lines = npmWords.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn'));
  return lines.join('\n');
}
