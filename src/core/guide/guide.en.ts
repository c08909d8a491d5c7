/** What belongs into each line of the form and each text, in English; the same sentences as in the Chinese file. */

import type { AdviceWords } from "./guide";

const form = "State Council General Office, 2021 No. 30 (the form)";
const formerForm = "State Council General Office, 2019 No. 60 (the form before 2021)";
const regulations = (article: number): string => `Regulations on Open Government Information, article ${article}`;
const fees = "State Council General Office, 2020 No. 109 (information processing fee)";
const lawMaking = "Legislation Law";
const wuhan = "Wuhan government office, 2025 No. 54 (a city's answers, useful elsewhere)";
const reconsidered = "State Council General Office, 2016 No. 201";
const published = "usual in published reports";

export const en: AdviceWords = {
  "governmentRules/": [
    {
      kind: "counts",
      says: "Rules made by departments of the State Council and by governments of provinces, of cities with districts and of autonomous prefectures.",
      from: lawMaking,
    },
    { kind: "leaves", says: "Documents of any other body, whatever they are called; without rules enter 0.", from: lawMaking },
  ],
  "normativeDocuments/": [
    { kind: "counts", says: "Normative documents of this body; agree their number with the justice department first.", from: wuhan },
    { kind: "leaves", says: "Rules are entered in the row above and not again.", from: form },
  ],
  "administrativeFees/": [{ kind: "leaves", says: "The information processing fee: it belongs into section 6, in yuan.", from: fees }],
  "otherPublicServices/": [{ kind: "counts", says: "Public services other than licences.", from: formerForm }],
  "governmentProcurement/": [{ kind: "counts", says: "Number and total amount of centralised procurement.", from: formerForm }],
  "/issuedThisYear": [{ kind: "counts", says: "Issued between 1 January and 31 December.", from: form }],
  "/repealedThisYear": [{ kind: "counts", says: "Repealed or lapsed in the year.", from: form }],
  "/currentlyInForce": [{ kind: "counts", says: "All in force on 31 December, also those of earlier years.", from: form }],
  "/decisionsThisYear": [{ kind: "counts", says: "All decisions of the year, also those lawfully not published.", from: wuhan }],
  "/feesCollected": [
    { kind: "counts", says: "The year's administrative fees in units of 10,000 yuan; decimals are allowed.", from: form },
    { kind: "example", says: "Fees of 733,900 yuan are entered as 73.39.", from: form },
  ],
  "/madeThisYear": [{ kind: "counts", says: "Newly made in the year.", from: formerForm }],
  "/publishedThisYear": [{ kind: "counts", says: "Newly published in the year.", from: formerForm }],
  "/totalPublic": [{ kind: "counts", says: "All that is public at the end of the year.", from: formerForm }],
  "/itemsLastYear": [{ kind: "counts", says: "Items of last year: neither money nor decisions.", from: formerForm }],
  "/change": [
    { kind: "counts", says: "How many items more or, negative, fewer than last year; 0 where nothing changed.", from: formerForm },
  ],
  "/projects": [{ kind: "counts", says: "Number of procurement projects.", from: formerForm }],
  "/amount": [{ kind: "counts", says: "Total amount of procurement.", from: formerForm }],

  "newlyReceived/": [
    { kind: "counts", says: "Requests received between 1 January and 31 December, finished or not.", from: form },
    {
      kind: "counts",
      says: "Received on the day of handing over; by registered post on the day it was signed for, by ordinary post on the day agreed with the applicant; online or by fax on the day both sides confirmed.",
      from: regulations(31),
    },
    { kind: "leaves", says: "Requests received last year go into row 2, carried over.", from: form },
    { kind: "example", says: "Sent online on 30 December, confirmed on 4 January: a request of the new year.", from: regulations(31) },
  ],
  "carriedOver/": [
    { kind: "counts", says: "Requests not finished last year and handled on in this one.", from: form },
    { kind: "example", says: "Where last year's row 4 says 3 natural persons, this row says 3 as well.", from: form },
  ],
  "outcome.fullyDisclosed/": [
    {
      kind: "counts",
      says: "Could be disclosed and was provided, or the applicant was told how and when to get it.",
      from: regulations(36),
    },
    { kind: "leaves", says: "Disclosed in part: row (2).", from: form },
  ],
  "outcome.partlyDisclosed/": [
    {
      kind: "counts",
      says: "Held something not to be disclosed that could be separated, and the rest was disclosed.",
      from: regulations(37),
    },
    { kind: "leaves", says: "Such a request is counted here only, in no row of (3) to (6).", from: form },
    { kind: "example", says: "Two documents given, a third one a state secret: 1 here and nowhere else.", from: form },
  ],
  "outcome.refused.stateSecret/": [{ kind: "counts", says: "Lawfully classified as a state secret.", from: regulations(14) }],
  "outcome.refused.prohibitedByLaw/": [
    { kind: "counts", says: "Disclosure is prohibited by laws or administrative regulations.", from: regulations(14) },
    { kind: "leaves", says: "State secrets: the row above.", from: form },
  ],
  "outcome.refused.securityAndStability/": [
    { kind: "counts", says: "Disclosure may endanger national, public or economic security or social stability.", from: regulations(14) },
  ],
  "outcome.refused.thirdPartyRights/": [
    {
      kind: "counts",
      says: "Business secrets, personal privacy and the like: disclosure would harm a third party.",
      from: regulations(15),
    },
    {
      kind: "leaves",
      says: "Disclosed because the third party agreed or because withholding would gravely affect the public interest.",
      from: regulations(15),
    },
  ],
  "outcome.refused.internalAffairs/": [
    { kind: "counts", says: "Internal affairs of three kinds: personnel, logistics, internal workflow.", from: regulations(16) },
  ],
  "outcome.refused.processInformation/": [
    {
      kind: "counts",
      says: "Process information of four kinds: records of discussion, drafts, consultation letters, requests for instructions.",
      from: regulations(16),
    },
    { kind: "leaves", says: "What laws, regulations or rules order to be disclosed.", from: regulations(16) },
  ],
  "outcome.refused.enforcementFile/": [
    { kind: "counts", says: "Files of administrative enforcement.", from: regulations(16) },
    { kind: "leaves", says: "What laws, regulations or rules order to be disclosed.", from: regulations(16) },
  ],
  "outcome.refused.administrativeInquiry/": [
    {
      kind: "counts",
      says: "Company or real estate registers and the like, for which a law has its own way; the applicant was told so.",
      from: regulations(36),
    },
  ],
  "outcome.unableToProvide.notHeld/": [
    {
      kind: "counts",
      says: "Searched for and not found, or not this body's to disclose; the applicant was told so.",
      from: regulations(36),
    },
  ],
  "outcome.unableToProvide.wouldNeedCreating/": [
    { kind: "counts", says: "Not ready: existing information would have to be processed or analysed.", from: regulations(38) },
  ],
  "outcome.unableToProvide.stillUnclear/": [
    { kind: "counts", says: "Corrected by the applicant and still unclear.", from: form },
    { kind: "leaves", says: "Not corrected in time: (6) 1.", from: form },
  ],
  "outcome.notProcessed.petitionOrComplaint/": [
    {
      kind: "counts",
      says: "A petition or complaint in the form of a request; the applicant was shown the right way.",
      from: regulations(39),
    },
  ],
  "outcome.notProcessed.duplicateRequest/": [
    {
      kind: "counts",
      says: "Answered before, requested again by the same applicant; told that it is not handled twice.",
      from: regulations(36),
    },
  ],
  "outcome.notProcessed.publicPublication/": [
    {
      kind: "counts",
      says: "Gazettes, newspapers, books and other publications; the applicant was told where to get them.",
      from: regulations(39),
    },
  ],
  "outcome.notProcessed.excessiveRequests/": [
    {
      kind: "counts",
      says: "Clearly too many or too frequent, without a good reason; told that it is not handled.",
      from: regulations(35),
    },
    { kind: "leaves", says: "With a good reason and answered later: the row of that answer.", from: regulations(35) },
  ],
  "outcome.notProcessed.reconfirmation/": [
    { kind: "counts", says: "Asked to confirm or to issue again what the applicant already has.", from: form },
  ],
  "outcome.otherHandling.correctionOverdue/": [
    { kind: "counts", says: "Not corrected in time without good reason: taken as given up.", from: regulations(30) },
    { kind: "leaves", says: "Corrected and still unclear: (4) 3.", from: form },
  ],
  "outcome.otherHandling.feeUnpaid/": [
    { kind: "counts", says: "The information processing fee was not paid in time: not handled any more.", from: fees },
  ],
  "outcome.otherHandling.other/": [{ kind: "counts", says: "Fits no row above; also withdrawn by the applicant.", from: form }],
  "outcome.otherHandling/": [{ kind: "counts", says: "Fits none of (1) to (5); also withdrawn by the applicant.", from: formerForm }],
  "outcome.total/": [
    { kind: "counts", says: "All requests finished in the year; each has one outcome.", from: form },
    { kind: "leaves", says: "Not finished yet: row 4.", from: form },
  ],
  "carriedForward/": [
    { kind: "counts", says: "Not finished on 31 December and handled on next year. Next year's row 2 must be the same.", from: form },
  ],
  "/naturalPerson": [{ kind: "counts", says: "Requests of individuals.", from: form }],
  "/commercialEnterprise": [{ kind: "counts", says: "Requests of commercial enterprises.", from: form }],
  "/researchInstitution": [{ kind: "counts", says: "Requests of research institutions.", from: form }],
  "/publicWelfareOrganisation": [{ kind: "counts", says: "Requests of public welfare organisations.", from: form }],
  "/legalServiceAgency": [{ kind: "counts", says: "Requests of legal service agencies.", from: form }],
  "/other": [{ kind: "counts", says: "Requests of any other legal person or organisation.", from: form }],
  "/total": [{ kind: "counts", says: "The sum of this row; in table 4 of this group.", from: form }],

  "reconsideration/": [
    { kind: "counts", says: "Reconsideration cases about open government information, also those carried over.", from: form },
  ],
  "litigation.direct/": [{ kind: "counts", says: "Cases taken to court without reconsideration, also those carried over.", from: form }],
  "litigation.afterReconsideration/": [
    {
      kind: "counts",
      says: "Cases taken to court after reconsideration, entered by the body that took the original action.",
      from: reconsidered,
    },
    { kind: "leaves", says: "The body that reconsidered does not enter the same case again.", from: reconsidered },
  ],
  "/upheld": [{ kind: "counts", says: "The original action was upheld.", from: form }],
  "/corrected": [{ kind: "counts", says: "The original action was corrected.", from: form }],
  "/otherResult": [{ kind: "counts", says: "Closed, neither upheld nor corrected.", from: form }],
  "/pending": [{ kind: "counts", says: "Not closed on 31 December.", from: form }],

  preamble: [
    {
      kind: "counts",
      says: "On what basis it is written, the period (1 January to 31 December), where to read it, whom to ask. May be left out.",
      from: published,
    },
    { kind: "leaves", says: "The list of sections of the form before 2019. A report has six parts now.", from: form },
  ],
  overview: [
    {
      kind: "counts",
      says: "Five aspects: proactive disclosure, requests, information management, platforms, supervision; what this body did this year.",
      from: form,
    },
    { kind: "leaves", says: "Last year's text and years. Numbers in it agree with tables 2, 3 and 4.", from: published },
    { kind: "example", says: "18 requests received, 2 carried over, 19 finished, 1 carried forward.", from: published },
  ],
  proactiveDisclosure: [{ kind: "counts", says: "Text published with table 2. May be left out.", from: published }],
  requests: [{ kind: "counts", says: "Text published with table 3. May be left out.", from: published }],
  reviewAndLitigation: [{ kind: "counts", says: "Text published with table 4. May be left out.", from: published }],
  problemsAndImprovements: [
    { kind: "counts", says: "The main problems, what became of those named last year, what will be improved.", from: form },
  ],
  otherMatters: [
    { kind: "counts", says: "The information processing fee: how many yuan were charged, or that none was charged.", from: fees },
    { kind: "leaves", says: "Lines for those who checked and edited: they are not published.", from: published },
    { kind: "example", says: "No information processing fee was charged this year.", from: fees },
  ],
};
