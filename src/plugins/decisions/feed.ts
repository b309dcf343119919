// The decisions as a feed: an entry for each, and one more for each that is not today what was agreed.
import {formatDate} from '../../model/format';
import type {ListedRecord} from '../../report/record/listed-record';
import {VERDICT_WORDS} from '../../report/record/record-view';
import {xmlText} from '../../report/xml-text';
import {styled} from '../feeds/styled';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** ISO. */
  readonly day: string;
  readonly summary: string;
}

/**
 * Atom. A build knows the day of a decision, of newer facts and of a condition that has come; a change of the model has no day of
 * its own, and its entry keeps the decision's.
 * @param today the day of the build, for a feed without entries.
 */
export function atomFeed(records: readonly ListedRecord[], {url, today}: {url: string; today: string}): string {
  const entries = records
    .flatMap((record) => [decided(record, url), ...changed(record, url)])
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${url}/decisions</id>`,
    '  <title>Headroom: decisions</title>',
    '  <subtitle>What was decided, and what is no longer what was agreed.</subtitle>',
    `  <updated>${moment(entries[0]?.day ?? today)}</updated>`,
    '  <author><name>Headroom</name></author>',
    `  <link rel="self" type="application/atom+xml" href="${url}/decisions/atom.xml"/>`,
    `  <link rel="alternate" type="text/html" href="${url}/decisions"/>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ];
  return styled(lines.join('\n'));
}

function decided({path, title, date, status, description}: ListedRecord, url: string): Entry {
  return {id: url + path, title, link: url + path, day: date, summary: `${sentence(status)}. ${description}`};
}

function changed({path, title, date, verdicts, headline, next, since}: ListedRecord, url: string): readonly Entry[] {
  const news = verdicts.filter((verdict) => verdict === 'drifted' || verdict === 'due' || verdict === 'broken');
  if (news.length === 0) return [];
  const words = news.map((verdict) => VERDICT_WORDS[verdict]).join(' and ');
  const says = [
    headline && !headline.holds ? `${headline.label}: ${headline.was} when it was decided, ${headline.now} today.` : '',
    next?.due ? `It is to be looked at again: ${next.text} (${next.today}).` : '',
    since === null ? `Decided on ${formatDate(date)}; the day of the change is not known.` : '',
  ];
  const day = since ?? date;
  return [
    {
      id: `${url}${path}#${news.join('-')}-${day}`,
      title: `${sentence(words)}: ${title}`,
      link: url + path,
      day,
      summary: says.filter((text) => text !== '').join(' '),
    },
  ];
}

function entryXml({id, title, link, day, summary}: Entry): string {
  return [
    '  <entry>',
    `    <id>${xmlText(id)}</id>`,
    `    <title>${xmlText(title)}</title>`,
    `    <link href="${xmlText(link)}"/>`,
    `    <updated>${moment(day)}</updated>`,
    `    <summary>${xmlText(summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

function moment(day: string): string {
  return `${day}T00:00:00.000Z`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
