/** Questions, options, grids and what is wrong with them. */
const QUESTIONS = `
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0; display: block; width: 100%; }
.back { display: inline-block; margin: 0 0 1rem; font-size: 1rem; }
.progress { margin: 0; color: var(--muted); font-size: 1rem; }
.question { margin: 2rem 0 2.5rem; max-width: 42rem; scroll-margin-top: 1rem; }
.question.battery { max-width: none; }
.question-text { margin: 0 0 .5rem; font-size: 1.25rem; }
.hint { margin: 0 0 .75rem; color: var(--muted); font-size: 1rem; max-width: 42rem; }
.option { display: flex; gap: .75rem; align-items: flex-start; padding: .5rem .25rem; cursor: pointer; border-radius: 4px; }
.option:hover { background: var(--surface); }
.option input { flex: none; width: 1.5rem; height: 1.5rem; margin: .1rem 0; accent-color: var(--accent); cursor: pointer; }
.option:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: -1px; }
.option input:focus-visible { outline: none; }
.option:not(.apart) + .option.apart { margin-top: .6rem; }
textarea {
  display: block; width: 100%; padding: .6rem .75rem; border: 2px solid var(--field); border-radius: 4px;
  background: var(--ground); color: var(--text); font: inherit; resize: vertical;
}
textarea:focus-visible { outline-offset: 1px; }
`;

const PROBLEMS = `
.has-problem { padding-left: 1rem; border-left: 5px solid var(--error); }
/* A legend that floats stands inside the line, not on its end. */
.question.has-problem > legend { float: left; }
.question.has-problem > legend + * { clear: both; }
.has-problem textarea { border-color: var(--error); }
.problem { margin: 0 0 .5rem; color: var(--error); font-weight: 600; }
.problem p { margin: 0; }
.error-summary { margin: 0 0 2rem; padding: 1rem 1.25rem; border: 4px solid var(--error); }
.error-summary h2 { margin: 0 0 .5rem; }
.error-summary ul { margin: 0; padding-left: 1.2rem; }
.error-summary a { color: var(--error); font-weight: 600; }
.error-summary p { margin: 0 0 .5rem; }
.button.danger { border-color: var(--error); background: var(--error); color: var(--ground); }
`;

const WIDTHS = Array.from({ length: 11 }, (_, i) => i + 2);

/** Narrow: rows one below the other. Wide: a grid; each option's text is then read from its column. */
const BATTERY = `
.battery-head { display: none; }
.battery-row { margin: 0 0 1rem; padding: .75rem 0 0; border-top: 1px solid var(--line); }
.battery-row.has-problem { padding-left: 1rem; }
/* A legend that floats becomes a cell of the grid. */
.battery-row > legend { float: left; width: 100%; margin-bottom: .25rem; font-weight: 600; }
.battery-row > legend + * { clear: both; }
@media screen and (min-width: 56rem) {
  ${WIDTHS.map((n) => `.options-${n} { --columns: ${n}; }`).join(' ')}
  .battery-head, .battery-row {
    display: grid; grid-template-columns: minmax(11rem, 1fr) repeat(var(--columns), minmax(3.5rem, 6rem));
    align-items: center;
  }
  .battery-head {
    position: sticky; top: 0; z-index: 1; align-items: end; padding: .5rem 0; background: var(--ground);
    border-bottom: 2px solid var(--field); font-size: .9375rem; line-height: 1.25; text-align: center; hyphens: auto;
  }
  .battery-row, .battery-row.has-problem { margin: 0; padding: 0; border-top: 0; border-bottom: 1px solid var(--line); }
  .battery-row > legend { width: auto; margin: 0; padding: .6rem .75rem .6rem 0; font-weight: 400; }
  .battery-row.has-problem > legend { padding-left: .75rem; }
  .battery-row > .problem { grid-column: 1 / -1; grid-row: 1; margin: .5rem 0 0; padding-left: .75rem; }
  .battery-head span { padding: 0 .25rem; }
  .battery-row .option { justify-content: center; padding: .6rem 0; }
  .battery-row .option:not(.apart) + .option.apart { margin: 0; }
  .battery-row .option span {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .battery-row .option.apart { align-self: stretch; align-items: center; background: var(--surface); border-radius: 0; }
}
`;

const ANSWERS = `
.answers { border-top: 1px solid var(--line); }
.answers-head { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; margin: 1.5rem 0 .75rem; }
.answers-head h2 { margin: 0; }
.answers dl { margin: 0 0 1.5rem; }
.answer { margin: 0 0 1.25rem; }
.answer dt { font-weight: 600; }
.answer dd { margin: .15rem 0 0; }
.answer ul { margin: 0; padding-left: 1.2rem; }
.answer li strong { font-weight: 600; }
.typed { white-space: pre-wrap; overflow-wrap: anywhere; }
.receipt-number { font-size: 1.25rem; }
.receipt-number strong { font-size: 1.75rem; letter-spacing: .04em; white-space: nowrap; }
`;

export const FORM_STYLES = [QUESTIONS, PROBLEMS, BATTERY, ANSWERS].join('');
