import { tellUnknown } from '#explain';
import { Trans, useTranslation } from '#i18n';
import type { PluginProfile, UnknownReason } from '#netpol';
import { MissedMark } from './MissedMark';

/** What would have to be known to judge. */
export function UnknownText({ reason, plugin }: { reason: UnknownReason; plugin: PluginProfile }) {
  const { t } = useTranslation();
  const { key, values, places } = tellUnknown(reason, plugin, t);
  const field = places['field'];
  const components = { field: field === undefined ? <MissedMark /> : <MissedMark place={field} /> };
  return (
    <p>
      <Trans i18nKey={key} values={values} components={components} />
    </p>
  );
}
