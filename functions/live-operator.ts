/**
 * What the command line needs beside the ports: files of the checkout, and where a stage is. Apart from
 * live.ts, so that no function carries it.
 */
export { stageSettings } from './adapters/cloudformation/stage-settings.ts';
export { readCsv } from './adapters/csv/read-csv.ts';
export { writeCsv } from './adapters/csv/write-csv.ts';
export { loadEditionPlan, loadUnitTypes, readJsonFile } from './adapters/files/data-files.ts';
export { loadRegister } from './adapters/files/register-files.ts';
