/** The records that are rows of lists or parts of requests: no question is asked about one of them alone. */
export const TABLES = [
  'acceptances', 'app_interaction', 'app_user', 'attempt', 'entries', 'form_entry', 'function_day', 'handed_in', 'interaction_day', 'item_done', 'members', 'movement',
  'open_request', 'plan', 'plan_step', 'plan_unit', 'point_event', 'quota_base', 'rating_result', 'reform_row', 'right_request', 'schedule_unit', 'score', 'score_entry', 'scored_unit',
  'criteria_row', 'criteria_set', 'units', 'vote',
];
