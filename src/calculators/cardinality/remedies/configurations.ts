// Every configuration that makes a change, program by program, safe ones only; and why a program has none.
import {adaptiveMetrics} from './adaptive-metrics';
import {collectorProcessors} from './collector-processors';
import type {Configuration, NotPossible, Setting} from './configuration';
import {relabelling} from './prometheus-relabelling';
import {recordingRules} from './recording-rules';
import type {Effect} from './verdict';

export function configurations(effect: Effect, setting: Setting): readonly (Configuration | NotPossible)[] {
  return [
    ...(effect.whatIf.kind === 'aggregate' ? recordingRules(effect, setting) : [relabelling(effect, setting)]),
    collectorProcessors(effect, setting),
    adaptiveMetrics(effect, setting),
  ];
}
