import { describe, expect, it } from 'vitest';
import { read } from '#manifests';
import { kubectlCommand } from './kubectlCommand';

function commandFor(text: string): string | undefined {
  const [file] = read([{ name: 'a.yaml', text }]).files;
  return file && kubectlCommand(file);
}

const scenario = 'apiVersion: sluice.dev/v1alpha1\nkind: Scenario\nmetadata: {name: a}\nspec: {flows: []}\n';
const pod = 'apiVersion: v1\nkind: Pod # $HOME `id`\nmetadata: {name: a}\n';

describe('kubectlCommand', () => {
  it('hands the text over to the letter', () => {
    expect(commandFor(pod)).toBe(
      "kubectl apply -f - <<'EOF'\napiVersion: v1\nkind: Pod # $HOME `id`\nmetadata: {name: a}\nEOF\n",
    );
  });

  it('closes the last line where the file does not', () => {
    expect(commandFor('kind: Pod')).toBe("kubectl apply -f - <<'EOF'\nkind: Pod\nEOF\n");
  });

  it('ends at a word that is no line of the text', () => {
    expect(commandFor('data: |\n EOF\nEOF\nEOF_2\n')).toContain("<<'EOF_3'\n");
    expect(commandFor('# EOF\nkind: Pod\n')).toContain("<<'EOF'\n");
  });

  it('leaves out our own documents', () => {
    expect(commandFor(`${pod}---\n${scenario}`)).toBe(
      "kubectl apply -f - <<'EOF'\napiVersion: v1\nkind: Pod # $HOME `id`\nmetadata: {name: a}\n---\nEOF\n",
    );
  });

  it('has nothing to say where nothing is left', () => {
    expect(commandFor(scenario)).toBeUndefined();
    expect(commandFor('# nothing yet\n')).toBeUndefined();
    expect(commandFor('')).toBeUndefined();
  });

  it('keeps text that does not parse', () => {
    expect(commandFor('kind: [\n')).toBe("kubectl apply -f - <<'EOF'\nkind: [\nEOF\n");
  });
});
