/**
 * The API server's rules for names and labels. Each function returns what the server objects to, in its words and order; nothing when
 * the value is right. Lengths are in bytes of UTF-8.
 */
export function objectionsToSubdomain(value: string): readonly string[] {
  return [
    ...(byteLength(value) > 253 ? ['must be no more than 253 characters'] : []),
    ...(subdomain.test(value)
      ? []
      : [
          `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${subdomainText}')`,
        ]),
  ];
}

/** For names of namespaces. */
export function objectionsToDnsLabel(value: string): readonly string[] {
  return [
    ...(byteLength(value) > 63 ? ['must be no more than 63 characters'] : []),
    ...(dnsLabel.test(value)
      ? []
      : [
          `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '${dnsLabelText}')`,
        ]),
  ];
}

/** For keys of labels and annotations: a name, or a prefix, a slash and a name. */
export function objectionsToQualifiedName(value: string): readonly string[] {
  const parts = value.split('/');
  const charset = `must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${qualifiedNameText}')`;
  if (parts.length > 2) {
    return [`a qualified name ${charset} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const objections: string[] = [];
  const [prefix, name = ''] = parts.length === 2 ? parts : [undefined, ...parts];
  if (prefix === '') objections.push('prefix part must be non-empty');
  else if (prefix !== undefined) objections.push(...objectionsToSubdomain(prefix).map((each) => `prefix part ${each}`));
  if (name === '') objections.push('name part must be non-empty');
  else if (byteLength(name) > 63) objections.push('name part must be no more than 63 bytes');
  if (!qualifiedName.test(name)) objections.push(`name part ${charset}`);
  return objections;
}

export function objectionsToLabelValue(value: string): readonly string[] {
  return [
    ...(byteLength(value) > 63 ? ['must be no more than 63 bytes'] : []),
    ...(labelValue.test(value)
      ? []
      : [
          `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '${labelValueText}')`,
        ]),
  ];
}

/** For names of ports. */
export function objectionsToPortName(value: string): readonly string[] {
  return [
    ...(byteLength(value) > 15 ? ['must be no more than 15 characters'] : []),
    ...(/^[-a-z0-9]+$/.test(value) ? [] : ['must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)']),
    ...(/[a-z]/.test(value) ? [] : ['must contain at least one letter (a-z)']),
    ...(value.includes('--') ? ['must not contain consecutive hyphens'] : []),
    ...(value.startsWith('-') || value.endsWith('-') ? ['must not begin or end with a hyphen'] : []),
  ];
}

export function objectionsToPortNumber(value: number): readonly string[] {
  return value >= 1 && value <= 65535 ? [] : ['must be between 1 and 65535, inclusive'];
}

const dnsLabelText = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomainText = `${dnsLabelText}(\\.${dnsLabelText})*`;
const qualifiedNameText = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const labelValueText = '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?';
const dnsLabel = new RegExp(`^${dnsLabelText}$`);
const subdomain = new RegExp(`^${subdomainText}$`);
const qualifiedName = new RegExp(`^${qualifiedNameText}$`);
const labelValue = new RegExp(`^${labelValueText}$`);

function byteLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
