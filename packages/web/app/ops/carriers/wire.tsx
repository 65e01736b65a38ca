/** A long text to read and to copy from: scrolls within itself, and is reached by keyboard as any field. */
export function Wire({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <label className="wire">
      {name}
      <textarea readOnly rows={Math.min(16, text.split('\n').length + 2)} defaultValue={text} />
    </label>
  );
}
