interface PostButtonProps {
  readonly action: string;
  readonly label: string;
  readonly kind?: 'primary' | 'secondary' | 'danger';
  /** Sent along, hidden. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A button that changes something: never a link, which mail scanners and browsers follow by themselves. */
export function PostButton({ action, label, kind = 'primary', fields = {} }: PostButtonProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={kind === 'primary' ? 'button' : `button ${kind}`}>
        {label}
      </button>
    </form>
  );
}
