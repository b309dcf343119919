// What parcel-api lets its environments set, and what three of them do set.
import {load, text, whole} from './loader';

export const settings = {
  host: text('Name under which the service answers.'),
  service: {
    replicas: whole('Pods that run at the same time.', 1, 50),
    port: whole('Port on which the program listens.', 1024, 65535),
  },
};

const base = {
  name: 'base',
  tree: {host: '{branch}.preview.example.com', service: {port: 8080, replicas: 1}},
};
const staging = {
  name: 'staging',
  tree: {host: 'staging.example.com', service: {replicas: 2}},
};
const prod = {
  name: 'prod',
  tree: {host: 'parcels.example.com', service: {replicas: 6}},
};

export const preview = (branch: string) => load(settings, [base], {branch});
export const live = load(settings, [prod, staging, base], {});
