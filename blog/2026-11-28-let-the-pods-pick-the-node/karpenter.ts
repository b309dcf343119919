// What the documentation of Karpenter 1.15 says of the fields of a NodePool and an EC2NodeClass, as a check.

type Json = Readonly<Record<string, unknown>>;

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', 'Gte', 'Lte'];
const POLICIES = ['WhenEmpty', 'WhenEmptyOrUnderutilized', 'Balanced'];
const REASONS = ['Underutilized', 'Empty', 'Drifted', 'Unhealthy'];
const DURATION = /^(([0-9]+(s|m|h))+|Never)$/;

const asJson = (value: unknown): Json => (value ?? {}) as Json;
const asList = (value: unknown): readonly Json[] => (value ?? []) as readonly Json[];

/** Collects what is wrong, each with the path of the field. */
class Faults {
  readonly found: string[] = [];

  known(path: string, value: Json, fields: readonly string[]): void {
    for (const field of Object.keys(value)) if (!fields.includes(field)) this.found.push(`${path}.${field}: unknown`);
  }

  needed(path: string, value: Json, fields: readonly string[]): void {
    for (const field of fields) if (value[field] === undefined) this.found.push(`${path}.${field}: missing`);
  }

  oneOf(path: string, value: unknown, allowed: readonly string[]): void {
    if (value !== undefined && !allowed.includes(String(value))) this.found.push(`${path}: ${value} is not allowed`);
  }

  like(path: string, value: unknown, pattern: RegExp): void {
    if (value !== undefined && !(typeof value === 'string' && pattern.test(value)))
      this.found.push(`${path}: ${value} has not the form`);
  }

  that(holds: boolean, fault: string): void {
    if (!holds) this.found.push(fault);
  }
}

function checkRequirement(faults: Faults, path: string, requirement: Json): void {
  faults.known(path, requirement, ['key', 'operator', 'values', 'minValues']);
  faults.needed(path, requirement, ['key', 'operator']);
  faults.oneOf(`${path}.operator`, requirement.operator, OPERATORS);
  const values = asList(requirement.values);
  if (/^[GL]te?$/.test(String(requirement.operator)))
    faults.that(values.length === 1 && /^\d+$/.test(String(values[0])), `${path}.values: not one whole number`);
  if (requirement.operator === 'In')
    faults.that(values.length >= Number(requirement.minValues ?? 1), `${path}.minValues: more than there are values`);
  if (/^(Not)?In$/.test(String(requirement.operator))) faults.that(values.length > 0, `${path}.values: missing`);
  if (/Exist$|Exists$/.test(String(requirement.operator))) faults.that(values.length === 0, `${path}.values: too many`);
  faults.that(
    values.every((value) => typeof value === 'string'),
    `${path}.values: not strings`,
  );
}

function checkDisruption(faults: Faults, disruption: Json): void {
  const path = 'spec.disruption';
  faults.known(path, disruption, ['consolidationPolicy', 'consolidateAfter', 'budgets']);
  faults.oneOf(`${path}.consolidationPolicy`, disruption.consolidationPolicy, POLICIES);
  faults.like(`${path}.consolidateAfter`, disruption.consolidateAfter, DURATION);
  for (const [at, budget] of asList(disruption.budgets).entries()) {
    const here = `${path}.budgets[${at}]`;
    faults.known(here, budget, ['nodes', 'reasons', 'schedule', 'duration']);
    faults.needed(here, budget, ['nodes']);
    faults.like(`${here}.nodes`, budget.nodes, /^((100|[0-9]{1,2})%|[0-9]+)$/);
    for (const reason of asList(budget.reasons)) faults.oneOf(`${here}.reasons`, reason, REASONS);
    faults.like(`${here}.duration`, budget.duration, /^([0-9]+h([0-9]+m)?|[0-9]+m)$/);
    faults.like(`${here}.schedule`, budget.schedule, /^(@\w+|(\S+ ){4}\S+)$/);
    const [scheduled, limited] = [budget.schedule !== undefined, budget.duration !== undefined];
    faults.that(scheduled === limited, `${here}: schedule and duration go together`);
  }
}

function checkNodePool(faults: Faults, pool: Json): void {
  const spec = asJson(pool.spec);
  faults.known('spec', spec, ['template', 'disruption', 'limits', 'weight', 'replicas']);
  faults.needed('spec', spec, ['template']);
  const template = asJson(spec.template);
  faults.known('spec.template', template, ['metadata', 'spec']);
  const node = asJson(template.spec);
  const path = 'spec.template.spec';
  const timers = ['expireAfter', 'terminationGracePeriod'];
  faults.known(path, node, ['nodeClassRef', 'requirements', 'taints', 'startupTaints', ...timers]);
  faults.needed(path, node, ['nodeClassRef', 'requirements']);
  faults.known(`${path}.nodeClassRef`, asJson(node.nodeClassRef), ['group', 'kind', 'name']);
  faults.needed(`${path}.nodeClassRef`, asJson(node.nodeClassRef), ['group', 'kind', 'name']);
  for (const timer of timers) faults.like(`${path}.${timer}`, node[timer], DURATION);
  for (const [at, requirement] of asList(node.requirements).entries())
    checkRequirement(faults, `${path}.requirements[${at}]`, requirement);
  for (const taint of [...asList(node.taints), ...asList(node.startupTaints)])
    faults.oneOf(`${path}.taints`, taint.effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
  checkDisruption(faults, asJson(spec.disruption));
  if (spec.replicas === undefined) return;
  faults.that(spec.weight === undefined, 'spec.weight: not with replicas');
  const limits = Object.keys(asJson(spec.limits));
  faults.that(
    limits.every((limit) => limit === 'nodes'),
    'spec.limits: only nodes with replicas',
  );
}

function checkNodeClass(faults: Faults, nodeClass: Json): void {
  const spec = asJson(nodeClass.spec);
  const selectors = ['amiSelectorTerms', 'subnetSelectorTerms', 'securityGroupSelectorTerms'];
  faults.known('spec', spec, [
    ...selectors,
    'role',
    'instanceProfile',
    'amiFamily',
    'kubelet',
    'userData',
    'tags',
    'blockDeviceMappings',
    'metadataOptions',
  ]);
  faults.needed('spec', spec, selectors);
  const named = [spec.role, spec.instanceProfile].filter((each) => each !== undefined);
  faults.that(named.length === 1, 'spec: either role or instanceProfile');
  for (const [at, term] of asList(spec.amiSelectorTerms).entries()) {
    faults.like(`spec.amiSelectorTerms[${at}].alias`, term.alias, /^[a-z0-9]+@.+$/);
    faults.that(!String(term.alias).endsWith('@latest'), `spec.amiSelectorTerms[${at}]: latest is not pinned`);
  }
}

/** What is wrong with one document, each with the path of the field; only the fields that this post uses are known. */
export function faultsOf(document: Json): readonly string[] {
  const faults = new Faults();
  const kind = `${document.apiVersion} ${document.kind}`;
  if (kind === 'karpenter.sh/v1 NodePool') checkNodePool(faults, document);
  else if (kind === 'karpenter.k8s.aws/v1 EC2NodeClass') checkNodeClass(faults, document);
  else faults.found.push(`${kind}: unknown`);
  return faults.found;
}
