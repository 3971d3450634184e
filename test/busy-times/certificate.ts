/*
 * A certificate for the servers of these tests, and its key: made for this purpose, trusted by nobody but these tests.
 * For agenda.example, elders.example and binnen.example, names that lead nowhere (RFC 2606).
 */

export const TEST_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg9c0AAUFA0fz2OaxR
6LmKXkbtyXLBbYowco/ABhU/uLWhRANCAAQnWSyNErQeA6lewICCWFslNfJBFwXK
8uQ0WYBdLF49wnqbiexYcngNza5DYICZMooWgYAK309Qki4CGSeIjmtQ
-----END PRIVATE KEY-----`;

export const TEST_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBhzCCASygAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlUZXN0IG9u
bHkwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CVRlc3Qgb25seTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCdZLI0StB4DqV7A
gIJYWyU18kEXBcry5DRZgF0sXj3CepuJ7FhyeA3NrkNggJkyihaBgArfT1CSLgIZ
J4iOa1CjbTBrMDkGA1UdEQQyMDCCDmFnZW5kYS5leGFtcGxlgg5lbGRlcnMuZXhh
bXBsZYIOYmlubmVuLmV4YW1wbGUwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQU
dufWUYH3IfNgTUGPSjYVS/Rrcq8wCgYIKoZIzj0EAwIDSQAwRgIhAMfrtizO001o
An3q6WlvIia21kn7UNzZC6odIPzGuI1EAiEAz3L3ywWGyC6BDfRmbmk7q18DTCf6
rEXLMJ5hY6SG+9I=
-----END CERTIFICATE-----`;
