-- Question: what is the latest day that the opportunities themselves speak of?
-- Grain: one row; NULL where none has a date.
-- Excluded: days later than today (mapping leaves them out and names them), forecasts of closing.
SELECT max(greatest(created, closed, modified::DATE))::VARCHAR AS day FROM canonical_opportunities
