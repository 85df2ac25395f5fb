import { contains, type Repair } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { listed } from '../world/names';
import { rangeOf } from '../world/rangeOf';
import { peersKey, rulesInForce, within } from '../world/subject';

/**
 * Everything but the private ranges, and one of the three is missing or cut short. Told where `except` names parts of at least two of
 * them, so that all three were clearly meant.
 */
export const privateRangesOpen: PolicyRule = (subject) =>
  rulesInForce(subject).flatMap((rule) =>
    rule.rule.peers.flatMap(({ ipBlock }, index): readonly Remark[] => {
      if (ipBlock?.cidr !== '0.0.0.0/0') return [];
      const except = ipBlock.except.map((text) => ({ text, range: rangeOf(text) }));
      const states = ranges.map(({ text, range }) => {
        const isWhole = except.some((each) => each.range !== undefined && contains(each.range, range));
        const parts = except.flatMap((each, at) => (each.range && contains(range, each.range) ? [at] : []));
        return { text, isWhole, parts };
      });
      const open = states.filter(({ isWhole }) => !isWhole);
      const isMeant = states.filter(({ isWhole }) => isWhole).length >= 2 && open.length === 1;
      const [missing] = open;
      if (!isMeant || missing === undefined) return [];
      const list = [...rule.path, peersKey[rule.direction], index, 'ipBlock', 'except'];
      const [part, ...more] = missing.parts;
      const repair: Repair =
        part !== undefined && more.length === 0
          ? { kind: 'setValue', at: within(subject, [...list, part]), value: missing.text }
          : { kind: 'insertItem', at: within(subject, list), index: except.length, value: missing.text };
      return [
        {
          code: 'privateRangesOpen',
          severity: 'warning',
          origin: subject.policy.origin,
          at: part !== undefined && more.length === 0 ? [...list, part] : list,
          params: {
            context: part === undefined ? 'missing' : 'part',
            range: missing.text,
            written: listed(missing.parts.flatMap((at) => except[at]?.text ?? [])),
          },
          repairs: [repair],
        },
      ];
    }),
  );

/** RFC 1918. */
const ranges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].flatMap((text) => {
  const range = rangeOf(text);
  return range === undefined ? [] : [{ text, range }];
});
