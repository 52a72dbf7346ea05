import { does, refused, type TwinArea } from './step.js';

const poi = '«@addProof.poi.id»';
const hanako = { recipientName: 'Hanako', recipientEmail: 'hanako@prospect.example', language: 'JA' };
const LINKED =
  'poi { id status links { id recipientEmail language sentAt expiresAt state mail } signature { signerName } }';

/** Links to proofs, by which customers answer: sent, sent again and revoked. */
export const proofLinks: TwinArea = {
  questions: [],
  acts: [
    refused('NOT_EMAIL', 'sendProofLink', { poi, ...hanako, recipientEmail: 'hanako' }),
    does('sendProofLink', LINKED, { poi, ...hanako }),
    does('sendProofLink', LINKED, { poi, ...hanako }),
    refused('ANSWERED_ALREADY', 'sendProofLink', { poi: '«proof:d3-p1#1»', ...hanako }),
    refused('SUPERSEDED', 'revokeProofLink', { link: '«proofLink:d3-p1#1»' }),
    does('revokeProofLink', LINKED, { link: '«proofLink:d3-p1#2»' }),
  ],
};
