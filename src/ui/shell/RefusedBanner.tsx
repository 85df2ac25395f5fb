import { type AdminPolicyEntry, allPolicies, type PolicyEntry } from '#graph';
import { useTranslation } from '#i18n';
import type { Reading } from '#manifests';
import type { Finding, Place, Repair } from '#netpol';
import { openDialog, reveal, setAssumptions, useSession, useSessionItems } from '#session';
import { Banner, BannerButton } from './Banner';

/** Says which policy a server would refuse and in what words, offers the repair, and lets one see what a lenient server would store. */
export function RefusedBanner() {
  const { t } = useTranslation();
  const refused = useSessionItems(({ picture, reading }) =>
    allPolicies(picture).filter(({ policy }) => policy.admission !== 'accepted' && isReadable(policy.origin, reading)),
  );
  const findings = useSession((state) => state.findings);
  const lenient = useSession(({ view }) => view.assumptions.refusedObjects === 'asStoredByLenientServer');
  const [first] = refused;
  if (first === undefined) return null;
  const { policy } = first;
  const errors = errorsOf(first, findings);
  const repair = onlyRepair(errors);
  const words = [...new Set(errors.flatMap((finding) => finding.apiMessage ?? []))].slice(0, 1).map(essence).join();
  return (
    <Banner>
      {t(`shell.banner.${policy.admission === 'refused' ? 'refused' : 'refusedByStrict'}`, { policy: policy.name })}{' '}
      {words !== '' && <q>{words}</q>}{' '}
      {lenient && policy.admission === 'refusedByStrict'
        ? t('shell.banner.shownAsStored')
        : t('shell.banner.notInForce')}
      {refused.length > 1 && <> {t('shell.banner.moreRefused', { count: refused.length - 1 })}</>}
      {policy.admission === 'refusedByStrict' && (
        <BannerButton
          pressed={lenient}
          onClick={() => setAssumptions({ refusedObjects: lenient ? 'notInForce' : 'asStoredByLenientServer' })}
        >
          {t('shell.banner.showAsStored')}
        </BannerButton>
      )}
      {repair !== undefined && (
        <BannerButton
          onClick={() =>
            openDialog({
              kind: 'repair',
              title: t('shell.banner.repairTitle', { policy: policy.name }),
              edits: [{ kind: 'repair', repair }],
            })
          }
        >
          {t('shell.banner.repair')}
        </BannerButton>
      )}
      <BannerButton onClick={() => reveal(errors[0]?.place ?? policy.origin)}>{t('shell.banner.show')}</BannerButton>
    </Banner>
  );
}

/** Of a document that does not parse now, something graver has to be said. */
function isReadable({ file, document }: Place, reading: Reading): boolean {
  const found = reading.files.find(({ name }) => name === file)?.documents[document];
  return found?.state === 'good';
}

/** Errors of the policy's own document. */
function errorsOf({ policy }: PolicyEntry | AdminPolicyEntry, findings: readonly Finding[]): readonly Finding[] {
  const { file, document, path } = policy.origin;
  return findings.filter(
    ({ severity, place }) =>
      severity === 'error' &&
      place.file === file &&
      place.document === document &&
      path.every((step, index) => place.path[index] === step),
  );
}

/** What repairs all errors at once; absent where an error has no repair, or where only the writer knows which of several was meant. */
function onlyRepair(errors: readonly Finding[]): Repair | undefined {
  if (errors.some(({ repairs }) => repairs.length !== 1)) return undefined;
  const repairs = distinct(errors.flatMap((finding) => finding.repairs));
  const [only] = repairs;
  if (repairs.length === 1) return only;
  return repairs.length === 0 || repairs.some(({ kind }) => kind === 'rewriteText')
    ? undefined
    : { kind: 'together', repairs };
}

/** One repair may be offered by several findings; it is done once. */
function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** The part of the API server's answer that names the fault, the first of several; the rest stands in the list of problems. */
function essence(answer: string): string {
  const decoding = answer.split('strict decoding error: ').at(-1) ?? answer;
  const [first = '', ...others] = decoding.split('\n* ');
  return others.length > 0 ? `${first.trim()} ${others[0]}${others.length > 1 ? ' …' : ''}` : decoding;
}
