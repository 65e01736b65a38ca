export { createCsvReader } from './csv.ts';
export type { CsvRecord } from './csv.ts';
export { IMPORT_SOURCE, readShipment, shipmentObservations } from './shipment.ts';
export type { Shipment } from './shipment.ts';
export { readLayout } from './shipment-layout.ts';
export type { ShipmentLayout } from './shipment-layout.ts';
export { canReadPasted, pastedObservation, PASTED_CHARS_MAX, readPasted } from './pasted.ts';
export type { PasteProblem } from './pasted.ts';
