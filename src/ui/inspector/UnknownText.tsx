import { Trans, useMessage } from '#i18n';
import type { PluginProfile, UnknownReason } from '#netpol';
import { MissedMark } from './MissedMark';

/** What would have to be known to judge. */
export function UnknownText({ reason, plugin }: { reason: UnknownReason; plugin: PluginProfile }) {
  const message = useMessage();
  const components = 'place' in reason ? { field: <MissedMark place={reason.place} /> } : { field: <MissedMark /> };
  const feature = reason.kind === 'pluginUnsupported' ? message(`inspector.feature.${reason.feature}`) : '';
  const { kind, ...told } = reason;
  const { place: _place, ...values } = { place: undefined, ...told };
  return (
    <p>
      <Trans
        i18nKey={`inspector.unknown.${kind}`}
        values={{ ...values, plugin: plugin.label, feature }}
        components={components}
      />
    </p>
  );
}
