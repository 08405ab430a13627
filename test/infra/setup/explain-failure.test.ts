import { describe, expect, test } from '@jest/globals';
import { errorsIn, explainFailure, isNetworkFailure } from '../../../infra/setup/explain-failure.mjs';

describe('explainFailure', () => {
  test.each([
    ['npm error code ENOSPC\nnpm error nospc There appears to be insufficient space', 'The disk is full'],
    ['npm error code EAI_AGAIN\nnpm error syscall getaddrinfo', 'the network is missing'],
    ['npm error code ENOTCACHED\nnpm error network', 'the network is missing'],
    ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when', 'do not agree'],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'does not trust the certificate'],
    ['npm error code E401\nnpm error Incorrect or missing password.', 'refused npm'],
    ['npm error code EINTEGRITY', 'arrived damaged'],
    ['npm error code E404', 'does not have every package'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'may not write here'],
    ['npm ended by signal SIGKILL', 'memory ran out'],
    ['npm error something new', 'a reason this project does not know'],
  ])('reads %j', (words, says) => {
    expect(explainFailure(words).says).toContain(says);
  });

  test('is not led astray by a warning', () => {
    const words = 'npm warn tar ENOSPC in a warning\nnpm error code E401';

    expect(explainFailure(words).says).toContain('refused npm');
    expect(errorsIn(words)).toBe('npm error code E401');
  });
});

describe('isNetworkFailure', () => {
  test('tells silence from an answer', () => {
    expect(isNetworkFailure('npm error code ECONNREFUSED')).toBe(true);
    expect(isNetworkFailure('npm error code E404\nnpm error 404 Not Found - GET /-/ping')).toBe(false);
  });
});
