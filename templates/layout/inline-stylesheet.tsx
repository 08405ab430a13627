import { STYLESHEET } from './stylesheet.ts';

/**
 * The one place where something is written into a page unescaped: our own stylesheet, whose `>` an escape
 * would break. In the page, so that a page is one request and a saved page keeps its looks.
 */
export function InlineStylesheet() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, nothing of it comes from outside
  return <style dangerouslySetInnerHTML={{ __html: STYLESHEET }} />;
}
