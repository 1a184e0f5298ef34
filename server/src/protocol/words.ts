/** A message with its `{names}` replaced by their values; what a value holds is not looked at again. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (written, name: string) => String(values[name] ?? written));
}
