import { type Cidr, type CidrProblem, type FieldPath, formatCidr, isStrictSubset, parseCidr } from '#netpol';
import { goQuote } from '../goQuote';
import { invalid, type Violation } from '../violation';
import type { WrittenIpBlock } from './writtenPolicy';

/** Checks an `ipBlock` as a server with StrictIPCIDRValidation does (on by default since 1.36). */
export function ipBlockViolations({ cidr, except }: WrittenIpBlock, path: FieldPath): readonly Violation[] {
  const cidrPath = [...path, 'cidr'];
  if (cidr === '') {
    return [{ code: 'required', path: cidrPath, answer: 'Required value', params: { field: 'cidr' } }];
  }
  const outer = parseCidr(cidr).cidr;
  const violations = [...cidrViolations(cidr, cidrPath)];
  if (!outer) return violations;
  except.forEach((text, at) => {
    const exceptPath = [...path, 'except', at];
    violations.push(...cidrViolations(text, exceptPath));
    const inner = parseCidr(text).cidr;
    if (!inner || isStrictSubset(inner, outer)) return;
    const answer = invalid(text, 'must be a strict subset of `cidr`');
    violations.push({ code: 'exceptOutsideCidr', path: exceptPath, answer, params: { except: text, cidr } });
  });
  return violations;
}

/** An IPv6 block that is right, but not in the notation that the server recommends: it warns. */
export interface NonCanonicalCidr {
  readonly path: FieldPath;
  readonly cidr: string;
  readonly canonical: string;
  readonly warning: string;
}

/** Finds what the server warns of in an `ipBlock` that it accepts. */
export function ipBlockWarnings({ cidr, except }: WrittenIpBlock, path: FieldPath): readonly NonCanonicalCidr[] {
  const texts = [
    { text: cidr, at: [...path, 'cidr'] },
    ...except.map((text, index) => ({ text, at: [...path, 'except', index] })),
  ];
  return texts.flatMap(({ text, at }) => {
    const { cidr: block, problems } = parseCidr(text);
    if (!block || problems.length > 0 || block.family !== 'IPv6' || formatCidr(block) === text) return [];
    const canonical = formatCidr(block);
    const warning = `IPv6 CIDR value ${goQuote(text)} should be in RFC 5952 canonical format (${goQuote(canonical)})`;
    return [{ path: at, cidr: text, canonical, warning }];
  });
}

/** Checks one CIDR by itself, strictly. */
export function cidrViolations(text: string, path: FieldPath): readonly Violation[] {
  const { problems } = parseCidr(text);
  const [problem] = problems;
  if (problem === undefined) return [];
  const answer = invalid(text, objections[problem]);
  if (problem === 'syntax') return [{ code: 'invalidCidr', path, answer, params: { cidr: text, ...context(text) } }];
  return [{ code: 'ambiguousCidr', path, answer, params: { cidr: text, context: problem } }];
}

const objections: Readonly<Record<CidrProblem, string>> = {
  syntax: 'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)',
  leadingZeros: 'must not have leading 0s in IP or prefix length',
  ipv4Mapped: 'must not have an IPv4-mapped IPv6 address',
  hostBits: 'must not have bits set beyond the prefix length',
};

function context(text: string): { readonly context?: 'bareAddress' | 'hostName' } {
  if (addressAlone(text)) return { context: 'bareAddress' };
  return /^(?=.*[a-z])[a-z0-9*.-]+$/i.test(text) ? { context: 'hostName' } : {};
}

/** The block that a lone address makes, with all its bits fixed; undefined for anything else. */
export function addressAlone(text: string): Cidr | undefined {
  if (text.includes('/')) return undefined;
  return parseCidr(`${text}/${text.includes(':') ? 128 : 32}`).cidr;
}
