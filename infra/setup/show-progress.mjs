/**
 * A progress line on the error stream, so that output that is piped on stays clean: rewritten in place in a
 * terminal, one line every ten seconds elsewhere.
 *
 * @param {string} title
 * @param {number} total
 */
export function showProgress(title, total, stream = process.stderr) {
  const started = Date.now();
  let saidAt = started;
  if (!stream.isTTY) stream.write(`${title} …\n`);

  return {
    /** @param {number} done */
    update(done) {
      const seconds = Math.round((Date.now() - started) / 1000);
      if (stream.isTTY) {
        stream.write(`\r${title} ${bar(done / total)} ${done} of ${total}, ${seconds} s`);
      } else if (Date.now() - saidAt > 10_000) {
        saidAt = Date.now();
        stream.write(`  ${done} of ${total} after ${seconds} s\n`);
      }
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

function bar(share) {
  const width = 24;
  const full = Math.round(Math.min(1, share) * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
}
