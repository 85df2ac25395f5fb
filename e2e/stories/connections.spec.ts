import { expect, test } from '../test';

test.describe('the matrix', () => {
  test.beforeEach(async ({ shell, canvas, connections }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await connections.openMatrix();
  });

  test('says who reaches whom on which ports, and explains a cell that is chosen', async ({
    connections,
    inspector,
  }) => {
    await connections.expectCell('default/backend', 'default/db', 'allowed: TCP 3306');
    await connections.expectCell('default/web', 'default/backend', 'allowed: every port');
    await connections.expectCell('default/web', 'default/db', 'denied');
    await connections.expectCell('0.0.0.0/0', 'default/db', 'denied');
    await connections.cell('default/web', 'default/db').click();
    await inspector.expectText('Stopped at the ingress door of db');
  });

  test('is a grid for keys: arrows, corners, and letters that go to a source', async ({
    connections,
    inspector,
    page,
  }) => {
    await expect(connections.grid).toHaveAttribute('aria-rowcount', '7');
    await expect(connections.grid).toHaveAttribute('aria-colcount', '5');
    await connections.cell('default/db', 'default/backend').focus();
    await page.keyboard.press('w');
    await expect(connections.cell('default/web', 'default/backend')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(connections.cell('default/web', 'default/db')).toBeFocused();
    await page.keyboard.press('Enter');
    await inspector.expectText('Stopped at the ingress door of db');
    await connections.cell('default/web', 'default/db').focus();
    await page.keyboard.press('End');
    await expect(connections.cell('default/web', '0.0.0.0/0')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Home');
    await expect(connections.cell('default/backend', 'default/backend')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(connections.grid.getByRole('columnheader', { name: 'default/backend (Pod)' })).toBeFocused();
  });

  test('is narrowed by name, by port and by outcome', async ({ connections }) => {
    const { matrix, grid } = connections;
    await matrix.getByRole('searchbox', { name: 'To…' }).fill('db');
    await expect(grid.getByRole('columnheader')).toHaveCount(2);
    await matrix.getByRole('searchbox', { name: 'To…' }).fill('');
    await matrix.getByRole('combobox', { name: 'Which pairs' }).selectOption('Only denied');
    await expect(matrix.getByRole('status')).toHaveText('2 × 1');
    await expect(grid.getByRole('gridcell')).toHaveText(['–', '–']);
    await matrix.getByRole('button', { name: 'Show everything' }).click();
    await matrix.getByRole('searchbox', { name: 'Port…' }).fill('UDP 53');
    await matrix.getByRole('searchbox', { name: 'To…' }).fill('db');
    await expect(matrix).toContainText('No pair matches');
  });

  test('is copied as Markdown and CSV, as sluice list writes them', async ({ connections, shell }) => {
    await connections.matrix.getByRole('searchbox', { name: 'To…' }).fill('db');
    const markdown = await connections.copied(connections.matrix, 'Copy what is shown', 'Copy as Markdown');
    expect(markdown).toBe(
      [
        '| Source | Destination | Ports |',
        '|---|---|---|',
        '| default/backend[Pod] | default/db[Pod] | TCP 3306 |',
        '',
      ].join('\n'),
    );
    await expect(shell.notices).toContainText('1 connection copied.');
    const csv = await connections.copied(connections.matrix, 'Copy what is shown', 'Copy as CSV');
    expect(csv).toBe('source,destination,protocol,port,endPort\ndefault/backend[Pod],default/db[Pod],TCP,3306,3306\n');
  });

  test('leads back to the canvas, where all that a pod reaches is drawn', async ({ connections, canvas, page }) => {
    await connections.matrix.getByRole('rowheader', { name: 'default/web (Pod)' }).click();
    await page.getByRole('menuitem', { name: 'Show on the canvas what it reaches, and who reaches it' }).click();
    await expect(connections.reachNote).toContainText('Reaches 2, reached by 3.');
    await expect(canvas.region).toBeVisible();
  });
});

test.describe('what an edit does to connections', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
  });

  test('is told after each edit, and listed and drawn out on demand', async ({
    canvas,
    connections,
    dialogs,
    page,
  }) => {
    await canvas.drawFlow('web', canvas.portChip('db', '3306'));
    await canvas.expectVerdict('web', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await canvas.selectFlow('web', 'db', 'TCP 3306');
    await page.keyboard.press('a');
    await dialogs.confirm(/^Allow|^Apply|^Write/);
    await canvas.expectVerdict('web', 'db', 'TCP 3306', 'Allowed');
    await expect(connections.lastEdit).toHaveAccessibleName(/1 opened, 0 closed, 0 changed/);
    await expect(connections.lastEdit).toContainText('+1');
    await connections.lastEdit.click();
    await expect(connections.list.getByRole('row')).toHaveCount(2);
    await expect(connections.row('default/web[Pod]')).toHaveText(
      /added.*default\/web\[Pod\].*default\/db\[Pod\].*nothing.*TCP 3306/,
    );
    await connections.row('default/web[Pod]').getByRole('button').focus();
    await expect(connections.line(/^web to db/)).toBeVisible();
    const markdown = await connections.copied(connections.list, 'Copy the list', 'Copy as Markdown');
    expect(markdown).toBe(
      [
        '| Change | Source | Destination | Before | After |',
        '|---|---|---|---|---|',
        '| added | default/web[Pod] | default/db[Pod] | nothing | TCP 3306 |',
        '',
      ].join('\n'),
    );
    await page.keyboard.press('Escape');
    await expect(connections.list).toBeHidden();
  });

  test('is compared with a pinned state, on the canvas and as a table, until it is unpinned', async ({
    canvas,
    connections,
    shell,
    source,
  }) => {
    await connections.compareWith('Now');
    await source.retype('3306', '3307');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await expect(connections.differenceNote).toBeVisible();
    await expect(connections.line('TCP 3306: closed since the base')).toBeVisible();
    await expect(connections.line('backend to db, changed: 3306 → 3307')).toBeVisible();
    const sum = connections.sinceBase(/^Since .*0 opened, 0 closed, 1 changed/);
    await sum.click();
    await expect(connections.row('default/backend[Pod]')).toHaveText(/changed.*TCP 3306.*TCP 3307/);
    const csv = await connections.copied(connections.list, 'Copy the list', 'Copy as CSV');
    expect(csv).toBe(
      'kind,source,destination,before,after\nchanged,default/backend[Pod],default/db[Pod],TCP 3306,TCP 3307\n',
    );
    await shell.command('Stop comparing connections');
    await expect(sum).toBeHidden();
    await expect(connections.line('TCP 3306: closed since the base')).toBeHidden();
  });

  test('is compared with the last saved files', async ({ connections, shell, source }) => {
    await source.retype('3306', '3307');
    await shell.command('Compare connections with the last saved files');
    await expect(connections.sinceBase(/^Since last saved: 0 opened, 0 closed, 1 changed/)).toBeVisible();
    await shell.exportedFile();
    await shell.command('Compare connections with the last saved files');
    await expect(connections.sinceBase(/^Since last saved: 0 opened, 0 closed, 0 changed/)).toBeVisible();
  });
});

test('connections are compared with a file that is chosen and not opened', async ({
  canvas,
  connections,
  page,
  shell,
}) => {
  await shell.open();
  await canvas.expectOpeningScene();
  const before =
    '# Nothing is isolated here.\napiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { role: web } }\n';
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), connections.compareWith('Other files…')]);
  await chooser.setFiles({ name: 'before.yaml', mimeType: 'application/yaml', buffer: Buffer.from(before) });
  await connections.sinceBase(/^Against before\.yaml: /).click();
  await expect(connections.row('default/backend[Pod]').first()).toContainText('added');
  await canvas.expectOpeningScene();
});

test('a pod’s reach is found in the palette by its name', async ({ canvas, connections, shell }) => {
  await shell.open();
  await canvas.expectOpeningScene();
  await shell.command('All that default/db reaches, and who reaches it');
  await expect(connections.reachNote).toContainText('Reaches 3, reached by 1.');
  await connections.reachNote.getByRole('button', { name: 'Leave this view' }).click();
  await expect(connections.reachNote).toBeHidden();
});

test('all that a pod reaches, and who reaches it, is drawn and left again', async ({
  canvas,
  connections,
  shell,
  page,
}) => {
  await shell.open();
  await canvas.expectOpeningScene();
  await canvas.openMenu(canvas.pod('backend'), /^Show all that the selected pod reaches/);
  await expect(connections.reachNote).toContainText('Reaches 3, reached by 3.');
  await expect(connections.line('backend reaches db: 3306')).toBeVisible();
  await expect(connections.line('db reaches backend: all')).toBeVisible();
  await expect(connections.line('user reaches backend: all')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(connections.reachNote).toBeHidden();
  await expect(connections.line('backend reaches db: 3306')).toBeHidden();
});
