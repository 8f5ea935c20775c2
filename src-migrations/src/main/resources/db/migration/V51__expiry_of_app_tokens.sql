-- Rows are locked before they expire ("for update skip locked"), which PostgreSQL allows only to whoever may update them.
grant update on oauth2_app_tokens to ${app_role};
