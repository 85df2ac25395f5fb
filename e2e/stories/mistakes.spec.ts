import { expect, test } from '../test';

/** A policy for the database of the opening scene, with these lines below `policyTypes`. */
const policy = (rules: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: db-policy
spec:
  podSelector:
    matchLabels:
      role: db
  policyTypes:
  - Ingress
${rules}`;

const allowed = 'Allowed';
const denied = 'Denied, stopped at the ingress door of db';

test.describe('mistakes that the API server refuses', () => {
  test.beforeEach(async ({ shell, canvas, source }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await source.open('policies.yaml');
  });

  test('rules under podSelector are one problem with one repair, which says what it will close', async ({
    source,
    problems,
    canvas,
    shell,
  }) => {
    const written = policy('').replace(
      '  policyTypes:\n  - Ingress\n',
      `    policyTypes: [Ingress]
    # only the backend
    ingress:
    - from:
      - podSelector: {matchLabels: {name: backend-pod}}
      ports:
      - port: 3306
`,
    );
    await source.pasteOver(written);
    await problems.open();
    await expect(problems.rows).toHaveCount(1);
    const problem = problems.row('stand inside podSelector');
    await expect(problem).toContainText(
      'unknown field "spec.podSelector.ingress", unknown field "spec.podSelector.policyTypes"',
    );
    await expect(problem).toContainText('nobody could reach pods role=db');
    await expect(problem).toContainText('default/backend → default/db · TCP 3306');
    await expect(problem.getByRole('button', { name: /…$/ })).toHaveCount(1);

    await problems.previewRepair('stand inside podSelector', 'Move policyTypes, ingress to spec');
    await expect(problems.preview).toContainText('0 opened, 2 closed, 1 changed');
    await expect(problems.preview).toContainText('closed:');
    await problems.apply();
    await expect(problems.rows).toHaveCount(0);
    await canvas.expectDoors('db', { ingress: 'guarded', egress: 'open' });
    expect((await shell.exportedFile()).toString()).toBe(
      policy(`  # only the backend
  ingress:
  - from:
    - podSelector: {matchLabels: {name: backend-pod}}
    ports:
    - port: 3306
`).replace('  policyTypes:\n  - Ingress\n', '  policyTypes: [Ingress]\n'),
    );

    await problems.undo();
    expect((await shell.exportedFile()).toString()).toBe(written);
  });

  test('a quoted port is a name, and loses its quotes', async ({ source, problems, canvas, shell }) => {
    const written = policy('  ingress:\n  - ports:\n    - port: "3306" # the database\n');
    await source.pasteOver(written);
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', allowed);
    await problems.open();
    await expect(problems.row('in quotes is the name of a port')).toContainText(
      'must contain at least one letter (a-z)',
    );
    await problems.previewRepair('in quotes is the name of a port', 'Take the quotes away: 3306');
    await expect(problems.preview).toContainText('- port: 3306 # the database');
    await problems.apply();
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', allowed);
    await canvas.expectDoors('db', { ingress: 'guarded', egress: 'open' });
    await problems.undo();
    expect((await shell.exportedFile()).toString()).toBe(written);
    await canvas.expectDoors('db', { ingress: 'open', egress: 'open' });
  });

  test('host bits in an address range leave two repairs, and which was meant is for the person to say', async ({
    source,
    problems,
    canvas,
    shell,
  }) => {
    const written = policy('  ingress:\n  - from:\n    - ipBlock: {cidr: 192.168.1.5/24}\n');
    await source.pasteOver(written);
    await problems.open();
    const problem = problems.row('names an address within a range');
    await expect(problem.getByRole('button', { name: 'The whole range 192.168.1.0/24…' })).toBeVisible();
    await problems.previewRepair('names an address within a range', 'The one address 192.168.1.5/32');
    await expect(problems.preview).toContainText('192.168.1.6-255.255.255.255 → default/db');
    await expect(problems.preview).toContainText('undecided: every port');
    await problems.apply();
    await source.expectLine('cidr: 192.168.1.5/32');
    // Nobody has told the address of the backend.
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Unknown, stopped at the ingress door of db');
    await problems.undo();
    expect((await shell.exportedFile()).toString()).toBe(written);
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', allowed);
  });

  test('a missing dash is put where a blank was', async ({ source, problems, canvas, shell }) => {
    const written = policy(
      '  ingress:\n    # nobody else\n    from:\n    - podSelector: {matchLabels: {name: web-pod}}\n',
    );
    await source.pasteOver(written);
    await problems.open();
    await expect(problems.rows).toHaveCount(1);
    await expect(problems.row('ingress must be a list')).toContainText('cannot unmarshal object into Go struct field');
    await problems.previewRepair('ingress must be a list', 'Put the missing dash before what ingress holds');
    await problems.apply();
    await expect(problems.row('ingress must be a list')).toHaveCount(0);
    expect((await shell.exportedFile()).toString()).toBe(written.replace('    from:', '  - from:'));
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', denied);
    await problems.undo();
    expect((await shell.exportedFile()).toString()).toBe(written);
  });

  test('ports in a peer move to their rule, by keyboard alone', async ({ source, problems, canvas, shell, page }) => {
    const written = policy(`  ingress:
  - from:
    - podSelector: {matchLabels: {name: backend-pod}}
      ports: # one port
      - port: 5432
`);
    await source.pasteOver(written);
    await problems.open();
    const problem = problems.row('belongs to the rule');
    await expect(problem).toContainText('rule 1 opens every port');
    await problem.getByRole('button', { name: /^Move ports to/ }).focus();
    await page.keyboard.press('Enter');
    await expect(problems.preview).toBeVisible();
    await expect(problems.preview).toContainText('TCP 5432');
    await page.keyboard.press('Enter');
    await expect(problems.preview).toBeHidden();
    expect((await shell.exportedFile()).toString()).toBe(
      written.replace('      ports: # one port\n      - port: 5432', '    ports: # one port\n    - port: 5432'),
    );
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', denied);
    await page.keyboard.press('ControlOrMeta+Z');
    expect((await shell.exportedFile()).toString()).toBe(written);
  });

  test('tabs are replaced although the document cannot be read', async ({ source, problems, canvas, shell }) => {
    const written = policy('').replace('  policyTypes:\n  - Ingress\n', '\tpolicyTypes:\n\t- Ingress\n');
    await source.pasteOver(written);
    await problems.open();
    await problems.previewRepair('A tab stands in the indentation', 'Replace tabs with spaces');
    await problems.apply();
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', denied);
    expect((await shell.exportedFile()).toString()).toBe(policy(''));
    await problems.undo();
    expect((await shell.exportedFile()).toString()).toBe(written);
  });
});
