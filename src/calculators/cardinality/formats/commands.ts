// The commands that make each file, as it is and without names in it, and what the latter costs.
import {MIMIRTOOL_ANALYZE} from '../../../importers/prometheus/mimirtool-analyze';
import {SERIES_API} from '../../../importers/prometheus/series-api';
import {TSDB_ANALYZE} from '../../../importers/prometheus/tsdb-analyze';
import {STATUS_TSDB} from '../../../importers/prometheus/tsdb-status';
import type {AnonymisedCommand} from '../../../model/import-set';
import {command, seriesByMetric} from '../remedies/store-queries';
import type {PieceKind} from './pieces';

export const SAVE_PAGE = 'curl -s "$TARGET/metrics"';

const HASH = 'perl -MDigest::MD5=md5_hex -pe';
/** Values of a page, but for bounds; comments may hold names. */
const PAGE_HASHED = `${HASH} '$_ = "", next if /^# HELP/; /^#/ or s/(?<!\\ble)(?<!\\bquantile)="((?:[^"\\\\]|\\\\.)+)"/q(=").md5_hex($1).q(")/ge'`;
const SERIES_HASHED = `${HASH} 's/"(?!(?:__name__|le|quantile|status)")([^"]+)":"((?:[^"\\\\]|\\\\.)+)"/qq("$1":").md5_hex($2).q(")/ge'`;
const HASHED = 'Values are hashes: paths cannot be made into templates, and no value can be told from another by eye.';

const COMMANDS: Readonly<Record<PieceKind, string>> = {
  page: SAVE_PAGE,
  series: SERIES_API,
  status: STATUS_TSDB,
  query: command(seriesByMetric(500), {program: 'Prometheus', url: 'http://localhost:9090'}),
  mimirtool: MIMIRTOOL_ANALYZE,
  analyze: TSDB_ANALYZE,
};

const ANONYMISED: Readonly<Partial<Record<PieceKind, AnonymisedCommand>>> = {
  page: {command: `${SAVE_PAGE} | ${PAGE_HASHED}`, costs: HASHED},
  series: {command: `${SERIES_API} | ${SERIES_HASHED}`, costs: HASHED},
  status: {
    command: `${STATUS_TSDB} | jq -c 'del(.data.seriesCountByLabelValuePair)'`,
    costs: 'Which values of a label have the most series.',
  },
  analyze: {
    command: `${TSDB_ANALYZE} | sed -E 's/^([0-9]+ [A-Za-z_][A-Za-z0-9_]*=).*/\\1hidden/'`,
    costs: 'Which values of a label churn, and which have the most series.',
  },
  mimirtool: {
    command: `${MIMIRTOOL_ANALYZE} && jq -c 'del(.. | .job_counts?)' prometheus-metrics.json`,
    costs: 'Nothing that is asked here: the names of jobs are left out.',
  },
};

/** What the file of each kind is called; mimirtool chooses the name itself. */
const FILES: Readonly<Record<PieceKind, string>> = {
  page: 'page.prom',
  series: 'series.json',
  status: 'status-tsdb.json',
  query: 'series-by-metric.json',
  mimirtool: 'metrics-in-use.json',
  analyze: 'tsdb-analyze.txt',
};

export function commandOf(kind: PieceKind): string {
  return kind === 'mimirtool' ? COMMANDS.mimirtool : `${COMMANDS[kind]} > ${FILES[kind]}`;
}

export function anonymisedCommandOf(kind: PieceKind): AnonymisedCommand | undefined {
  const anonymised = ANONYMISED[kind];
  return anonymised && {...anonymised, command: `${anonymised.command} > ${FILES[kind]}`};
}
