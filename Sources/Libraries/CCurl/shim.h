#include <curl/curl.h>

// Swift cannot call C functions with variable arguments: one function for each type of argument. The handle is a
// `void *` here, whatever the release of libcurl calls it, and the names in brackets keep its macros out.

static inline void *clew_curl_open(void) { return curl_easy_init(); }

static inline void clew_curl_close(void *handle) { curl_easy_cleanup(handle); }

static inline CURLcode clew_curl_set_long(void *handle, CURLoption option, long value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode clew_curl_set_text(void *handle, CURLoption option, const char *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode clew_curl_set_error_buffer(void *handle, char *buffer) {
    return (curl_easy_setopt)(handle, CURLOPT_ERRORBUFFER, buffer);
}

static inline CURLcode clew_curl_set_open_socket(void *handle, curl_opensocket_callback callback, void *context) {
    CURLcode code = (curl_easy_setopt)(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
    return code != CURLE_OK ? code : (curl_easy_setopt)(handle, CURLOPT_OPENSOCKETDATA, context);
}

static inline CURLcode clew_curl_set_head_taker(void *handle, curl_write_callback callback, void *context) {
    CURLcode code = (curl_easy_setopt)(handle, CURLOPT_HEADERFUNCTION, callback);
    return code != CURLE_OK ? code : (curl_easy_setopt)(handle, CURLOPT_HEADERDATA, context);
}

static inline CURLcode clew_curl_perform(void *handle) { return curl_easy_perform(handle); }

static inline CURLcode clew_curl_send(void *handle, const void *bytes, size_t count, size_t *sent) {
    return curl_easy_send(handle, bytes, count, sent);
}

static inline CURLcode clew_curl_receive(void *handle, void *bytes, size_t count, size_t *received) {
    return curl_easy_recv(handle, bytes, count, received);
}

static inline CURLcode clew_curl_get_long(void *handle, CURLINFO info, long *value) {
    return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode clew_curl_get_text(void *handle, CURLINFO info, const char **value) {
    return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode clew_curl_get_socket(void *handle, curl_socket_t *value) {
    return (curl_easy_getinfo)(handle, CURLINFO_ACTIVESOCKET, value);
}

static inline const struct curl_certinfo *clew_curl_certificates(void *handle) {
    struct curl_certinfo *certificates = NULL;
    return (curl_easy_getinfo)(handle, CURLINFO_CERTINFO, &certificates) == CURLE_OK ? certificates : NULL;
}

// Constants that are written with casts, which Swift does not read.
static const curl_socket_t CLEW_CURL_SOCKET_BAD = CURL_SOCKET_BAD;
static const long CLEW_CURLAUTH_BASIC = (long)CURLAUTH_BASIC;
static const long CLEW_CURL_GLOBAL_DEFAULT = (long)CURL_GLOBAL_DEFAULT;

// The list stays with the caller, until the handle is closed.
static inline struct curl_slist *clew_curl_set_resolutions(void *handle, const char *line) {
    struct curl_slist *list = curl_slist_append(NULL, line);
    if (list != NULL) (curl_easy_setopt)(handle, CURLOPT_RESOLVE, list);
    return list;
}
