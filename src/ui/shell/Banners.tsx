import { useMemo } from 'react';
import { useTranslation } from '#i18n';
import { lineOf } from '#lib';
import { findPlugin } from '#netpol';
import { reveal, useSession, useSessionItems } from '#session';
import { Banner, BannerButton } from './Banner';
import { RefusedBanner } from './RefusedBanner';

/** What must be known to read the picture rightly: a plugin that does not enforce, policies that are refused, documents that do not parse. */
export function Banners() {
  return (
    <>
      <PluginBanner />
      <RefusedBanner />
      <StaleBanner />
    </>
  );
}

function PluginBanner() {
  const { t } = useTranslation();
  const plugin = useSession(({ reading }) => findPlugin(reading.resources.scenarios[0]?.plugin));
  const policies = useSession(({ picture }) => picture.policies.length + picture.adminPolicies.length);
  if (plugin.enforces.ingress === 'no' && plugin.enforces.egress === 'no') {
    return (
      <Banner>
        {t('shell.banner.notEnforced', { plugin: plugin.label })}{' '}
        {policies > 0 && t('shell.banner.acceptedSilently', { count: policies })}
      </Banner>
    );
  }
  if (plugin.status === 'unmaintained') {
    return <Banner look="note">{t('shell.banner.unmaintained', { plugin: plugin.label })}</Banner>;
  }
  return null;
}

function StaleBanner() {
  const { t } = useTranslation();
  const documents = useSessionItems(({ reading }) =>
    reading.files.flatMap((file) => file.documents.filter(({ state }) => state === 'stale' || state === 'broken')),
  );
  const files = useSession((state) => state.workspace.files);
  const [first] = documents;
  const line = useMemo(() => {
    if (first === undefined) return 1;
    const at = first.findings.find((finding) => finding.severity === 'error')?.range.from ?? first.range.from;
    return lineOf(files.find(({ name }) => name === first.file)?.text ?? '', at);
  }, [first, files]);
  if (first === undefined) return null;
  const place = first.findings[0]?.place ?? { file: first.file, document: first.index, path: [] };
  return (
    <Banner>
      {t(`shell.banner.${first.state === 'stale' ? 'stale' : 'broken'}`, { file: first.file, line })}{' '}
      {documents.length > 1 && t('shell.banner.moreStale', { count: documents.length - 1 })}
      <BannerButton onClick={() => reveal(place)}>{t('shell.banner.goToLine')}</BannerButton>
    </Banner>
  );
}
