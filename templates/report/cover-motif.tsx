/** Lines and dots as in the charts, with nothing to read in them: half of the bars run off the page. */
export function CoverMotif() {
  return (
    <svg class="cover-motif" viewBox="0 0 150 96" aria-hidden="true" fill="none" stroke-linecap="round">
      <path
        d="M96 6H160M62 18H138M104 30H160M38 42H112M74 54H160M20 66H92M84 78H146M52 90H160"
        stroke="#125f6c"
        stroke-width={5}
      />
      <path
        d="M128 6h0M92 18h0M134 30h0M80 42h0M112 54h0M58 66h0M118 78h0M98 90h0"
        stroke="#2f8592"
        stroke-width={8.5}
      />
      <path d="M112 54h0" stroke="#f2b705" stroke-width={8.5} />
    </svg>
  );
}
