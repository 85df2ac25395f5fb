import { readdirSync } from 'node:fs';
import { projectFile } from '../../scripts/projectFile.mjs';
import type { CanvasPanel } from '../panels/CanvasPanel';
import { test } from '../test';

const flows: Readonly<Record<string, readonly Parameters<CanvasPanel['expectVerdict']>[]>> = {
  shop: [
    ['shopper', 'frontend', 'TCP 8080', 'Allowed'],
    ['checkoutservice', 'paymentservice', 'TCP 50051', 'Allowed'],
    ['frontend', 'coredns', 'UDP 53', 'Allowed'],
    ['frontend', 'paymentservice', 'TCP 50051', 'Denied, stopped at the egress door of frontend'],
    ['shopper', 'redis-cart', 'TCP 6379', 'Denied, stopped at the ingress door of redis-cart'],
  ],
  tiers: [
    ['visitor', 'gateway', 'TCP 8443', 'Allowed'],
    ['prometheus', 'postgres', 'TCP 9187', 'Allowed'],
    ['visitor', 'postgres', 'TCP 5432', 'Denied, stopped at the ingress door of postgres'],
    ['worker', 'private', 'TCP 443', 'Denied, stopped at the egress door of worker'],
  ],
  ballot: [
    ['migrate', 'db', 'TCP 5432', 'Allowed'],
    ['backup', 'archive', 'TCP 30100', 'Allowed'],
    ['backup', 'archive', 'TCP 30101', 'Denied, stopped at the egress door of backup'],
    ['voter', 'result', 'TCP 80', 'Denied, stopped at the ingress door of result'],
  ],
};

test.describe('the applications of the corpus', () => {
  for (const [app, verdicts] of Object.entries(flows)) {
    test(`${app} is opened from its files and drawn with its verdicts`, async ({ shell, canvas, page }) => {
      await shell.open();
      await canvas.expectOpeningScene();
      const folder = projectFile(`corpus/apps/${app}/manifests`);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), shell.command('Open files…')]);
      await chooser.setFiles(readdirSync(folder).map((file) => `${folder}/${file}`));
      for (const verdict of verdicts) await canvas.expectVerdict(...verdict);
    });
  }
});
