import type { Translate } from '#i18n';
import type { PluginProfile } from '#netpol';

/** A plugin by the name that its makers give it; the specification is no plugin and is named in the language on screen. */
export function pluginLabel(plugin: PluginProfile, t: Translate): string {
  return plugin.status === 'specification' ? t('inspector.specification') : plugin.label;
}
