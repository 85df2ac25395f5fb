import { describe, expect, it } from 'vitest';
import { keyNames } from './Kbd';

describe('keyNames', () => {
  it('names the caps of an ordinary keyboard', () => {
    expect(keyNames('mod+shift+z', 'other')).toEqual(['Ctrl', 'Shift', 'Z']);
  });

  it("names the caps of Apple's keyboard", () => {
    expect(keyNames('mod+alt+ArrowLeft', 'apple')).toEqual(['⌘', '⌥', '←']);
  });

  it('names the plus sign, which cannot be written between plus signs', () => {
    expect(keyNames('shift+[plus]', 'other')).toEqual(['Shift', '+']);
  });

  it('leaves a longer key without a shorter name as it is', () => {
    expect(keyNames('F2', 'other')).toEqual(['F2']);
  });
});
