// How a change is made, program by program, or why a program cannot make it.
import type {ReactNode} from 'react';
import type {Configuration, Effect, NotPossible, Setting} from '../../calculators/cardinality/imports';
import {CopyButton} from '../Calculator/CopyButton';
import {AskStatus} from './AskStatus';
import own from './changes.module.css';
import {Folded} from './Folded';
import {useAnswer} from './use-answer';
import {listed} from './words';

/** Of thousands of metrics a file has more lines than anybody reads here, or a page can draw at once. */
const LINES = 400;

interface ConfigurationsProps {
  readonly title: string;
  readonly effect: Effect;
  readonly setting: Setting;
}

export function Configurations(props: ConfigurationsProps): ReactNode {
  const summary = (
    <>
      How it is done<span className="visually-hidden">: {props.title}</span>
    </>
  );
  return <Folded summary={summary}>{() => <Programs {...props} />}</Folded>;
}

function Programs({title, effect, setting}: ConfigurationsProps): ReactNode {
  const {job, interval} = setting;
  const asked = useAnswer(`configurations of ${title}`, {ask: 'configurations', effect, setting: {job, interval}});
  const each = asked.answer ?? [];
  const done = each.filter(isPossible);
  const not = each.filter((one): one is NotPossible => !isPossible(one));
  return (
    <div data-dim={(asked.pending && each.length > 0) || undefined}>
      <AskStatus asked={asked} doing="Writing the configurations…" />
      {done.map((one) => (
        <OneFile key={`${one.program} ${one.file}`} title={title} configuration={one} />
      ))}
      {[...new Set(not.map(({why}) => why))].map((why) => (
        <p key={why} className={own.refused}>
          <b>{listed(not.filter((one) => one.why === why).map(({program}) => program))}: not this way.</b>{' '}
          {why === effect.reasons.join(' ') ? 'It is not safe, for the reason above.' : why}
        </p>
      ))}
      <p className={own.checks}>
        What was checked: this project’s tests run configurations of Prometheus like these on a real Prometheus, which
        then stores as many series as are counted here. No Collector was run: our own interpreter of its processors is
        held to 24 cases of the upstream projects. Nothing was sent to Grafana Cloud.
      </p>
    </div>
  );
}

function isPossible(one: Configuration | NotPossible): one is Configuration {
  return 'text' in one;
}

function OneFile({title, configuration}: {readonly title: string; readonly configuration: Configuration}): ReactNode {
  const {program, file, text, notes} = configuration;
  const shown = firstLines(text, LINES);
  return (
    <div className={own.file}>
      <p className={own.fileName}>
        <b>{program}</b> <code>{file}</code> <CopyButton text={text} about={`${file} for ${program}: ${title}`} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0}>
        <code>{shown}</code>
      </pre>
      {shown !== text && <p className={own.notes}>The first {LINES} lines; what is copied is whole.</p>}
      {notes.length > 0 && <p className={own.notes}>{notes.join(' ')}</p>}
    </div>
  );
}

function firstLines(text: string, most: number): string {
  let end = -1;
  for (let line = 0; line < most; line++) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return text;
  }
  return end + 1 >= text.length ? text : text.slice(0, end);
}
