import { expect, test } from '../test';

const noteAsWritten = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: db-policy
spec:
  podSelector:
    matchLabels:
      role: db
    policyTypes:
    - Ingress
    ingress:
    - from:
      - podSelector:
          matchLabels:
            name: backend-pod 
      ports:
      - protocol: TCP
        port: 3306
`;

const repaired = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: db-policy
spec:
  podSelector:
    matchLabels:
      role: db
  policyTypes:
  - Ingress
  ingress:
  - from:
    - podSelector:
        matchLabels:
          name: backend-pod 
    ports:
    - protocol: TCP
      port: 3306
`;

test.describe('the note’s policy, as written', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
  });

  test('is refused in the API server’s words, shown as a lenient server stores it, and repaired after a look', async ({
    source,
    problems,
    canvas,
    page,
    shell,
  }) => {
    await source.open('policies.yaml');
    await source.pasteOver(noteAsWritten);
    await problems.open();
    await expect(problems.row('unknown field "spec.podSelector.ingress"')).toHaveCount(1);
    await expect(problems.row('unknown field "spec.podSelector.policyTypes"')).toHaveCount(1);
    // Refused, so it is not in force.
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Allowed');

    await page.getByRole('button', { name: 'Show what a lenient server would store' }).click();
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await canvas.expectDoors('db', { ingress: 'shut', egress: 'open' });

    await page.getByRole('button', { name: 'Repair…' }).click();
    await expect(problems.preview).toContainText('default/backend → default/db');
    await problems.apply();
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Allowed');
    await canvas.expectDoors('db', { ingress: 'guarded', egress: 'open' });
    expect((await shell.exportedFile()).toString()).toBe(repaired);

    await page.keyboard.press('ControlOrMeta+Z');
    expect((await shell.exportedFile()).toString()).toBe(noteAsWritten);
  });

  test('is offered as an example, and undo brings back what was there', async ({ shell, page, canvas }) => {
    await shell.openExample('A policy with its rules in the wrong place');
    await expect(page.getByText(/^kubectl refuses/)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(page.getByText(/^kubectl refuses/)).toBeHidden();
    await canvas.expectOpeningScene();
  });

  test('of the examples, no policy opens every door and the five rules guard them', async ({
    shell,
    canvas,
    policies,
  }) => {
    await shell.openExample('No policy');
    await canvas.expectDoors('db', { ingress: 'open', egress: 'open' });
    await expect(policies.rows).toHaveCount(0);
    await shell.openExample('The five rules');
    await canvas.expectOpeningScene();
    await canvas.expectDoors('web', { ingress: 'guarded', egress: 'guarded' });
    await canvas.expectDoors('db', { ingress: 'guarded', egress: 'shut' });
  });
});
