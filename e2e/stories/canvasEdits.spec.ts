import { boxOf } from '../panels/CanvasPanel';
import { expect, test } from '../test';

test.describe('editing on the canvas', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
  });

  test('a label changed in place closes the door that asks for it, and changes one line', async ({
    canvas,
    source,
    shell,
    inspector,
  }) => {
    await source.open('workloads.yaml');
    const before = (await shell.exportedFile()).toString();
    await canvas.editChip(canvas.labelChip('backend', 'name=backend-pod'), 'name=backend');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await source.expectLine('name: backend');
    expect((await shell.exportedFile()).toString()).toBe(before.replace('name: backend-pod', 'name: backend'));
    await canvas.selectFlow('backend', 'db', 'TCP 3306');
    await expect(inspector.door('Ingress of db')).toContainText(
      'the peer selects name=backend-pod; backend has name=backend',
    );
  });

  test('a port changed in place is written to the manifest', async ({ canvas, source }) => {
    await source.open('workloads.yaml');
    await canvas.editChip(canvas.portChip('db', '3306'), 'mysql 3307');
    await source.expectLine('containerPort: 3307');
    await source.expectLine('name: mysql');
  });

  test('a pod renamed in place takes its flows along', async ({ canvas }) => {
    await canvas.rename('web', 'shop');
    await canvas.expectVerdict('shop', 'backend', 'TCP 5000', 'Allowed');
    await canvas.expectVerdict('user', 'shop', 'TCP 80', 'Allowed');
  });

  test('a pod is dragged in from the palette and one is added by keyboard', async ({ canvas, shell, page, source }) => {
    await source.open('workloads.yaml');
    const area = await boxOf(canvas.region);
    await shell.tile('Pod').dragTo(canvas.region, { targetPosition: { x: area.width / 2, y: area.height - 120 } });
    await expect(canvas.pod('pod')).toBeVisible();
    await shell.tile('Pod').focus();
    await page.keyboard.press('Enter');
    await expect(canvas.pod('pod-2')).toBeVisible();
  });

  test('a namespace and an outside source are added, each as one undo step', async ({ canvas, shell }) => {
    await shell.tile('Namespace').click();
    await expect(canvas.region.getByRole('group', { name: /^Namespace / })).toHaveCount(2);
    await shell.tile('Outside').click();
    await expect(canvas.region.getByRole('group', { name: /^Outside source / })).toHaveCount(2);
    await shell.undoButton.click();
    await expect(canvas.region.getByRole('group', { name: /^Outside source / })).toHaveCount(1);
    await shell.undoButton.click();
    await expect(canvas.region.getByRole('group', { name: /^Namespace / })).toHaveCount(1);
    await expect(shell.undoButton).toBeDisabled();
  });

  test('a pod dragged into another namespace belongs to it, and the edge dies at the door', async ({
    canvas,
    shell,
    source,
  }) => {
    await shell.tile('Namespace').click();
    const frame = canvas.region.getByRole('group', { name: /^Namespace (?!default)/ });
    await expect(frame).toBeVisible();
    const name = /^Namespace ([^,]+),/.exec((await frame.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    const box = await boxOf(frame);
    await canvas.dragPod('backend', { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    await expect(canvas.pod('backend')).toHaveAccessibleName(new RegExp(` in ${name},`));
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await source.open('workloads.yaml');
    await source.expectLine(`namespace: ${name}`);
    await shell.undoButton.click();
    await canvas.expectOpeningScene();
  });

  test('deleting a pod takes its flows with it, and one undo brings all back', async ({ canvas, page, shell }) => {
    await canvas.selectPod('backend');
    await page.keyboard.press('Delete');
    await expect(canvas.pod('backend')).toBeHidden();
    await expect(canvas.flow('backend', 'db', 'TCP 3306')).toBeHidden();
    await shell.undoButton.click();
    await canvas.expectOpeningScene();
  });

  test('a pod is duplicated under a free name', async ({ canvas, page }) => {
    await canvas.selectPod('web');
    await page.keyboard.press('ControlOrMeta+D');
    await expect(canvas.pod('web-2')).toBeVisible();
  });

  test('several pods are selected and aligned, as one undo step', async ({ canvas, page, shell }) => {
    await canvas.dragPod(
      'db',
      await (async () => {
        const box = await boxOf(canvas.pod('db'));
        return { x: box.x + box.width / 2 + 20, y: box.y + 106 };
      })(),
    );
    const moved = await boxOf(canvas.pod('db'));
    expect((await boxOf(canvas.pod('web'))).y).not.toBeCloseTo(moved.y, 0);
    await canvas.selectPod('web');
    await page.keyboard.down('Shift');
    await canvas.selectPod('db');
    await page.keyboard.up('Shift');
    await shell.command('Align top');
    await expect
      .poll(async () => Math.round((await boxOf(canvas.pod('db'))).y - (await boxOf(canvas.pod('web'))).y))
      .toBe(0);
    await shell.undoButton.click();
    await expect.poll(async () => Math.round((await boxOf(canvas.pod('db'))).y - moved.y)).toBe(0);
  });

  test('arranging by itself keeps every verdict and is one undo step', async ({ canvas, shell }) => {
    await shell.command('Arrange');
    await expect(shell.undoButton).toHaveAccessibleName('Undo: arranging');
    await canvas.expectOpeningScene();
    await shell.undoButton.click();
    await expect(shell.undoButton).toBeDisabled();
  });

  test('a policy dragged onto a pod asks what it shall be', async ({ canvas, shell, dialogs, policies }) => {
    await shell.tile('Policy').dragTo(canvas.pod('backend'));
    await dialogs.expectText('Add a policy');
    await dialogs.confirm('Add the policy');
    await expect(policies.rows).toHaveCount(2);
  });

  test('a flow is drawn to a port chip and takes that port', async ({ canvas }) => {
    await canvas.drawFlow('web', canvas.portChip('db', '3306'));
    await canvas.expectVerdict('web', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
  });
});
