/* Written by directives.mjs from directives.txt. */
static const char DIRECTIVE_NAMES[] =
  "absolute_redirect\0"
  "accept_mutex\0"
  "accept_mutex_delay\0"
  "accept_terms_of_service\0"
  "acceptex_read\0"
  "access_by_lua\0"
  "access_by_lua_block\0"
  "access_by_lua_file\0"
  "access_by_lua_no_postpone\0"
  "access_log\0"
  "account_key\0"
  "acme_certificate\0"
  "acme_issuer\0"
  "acme_shared_zone\0"
  "add_after_body\0"
  "add_before_body\0"
  "add_header\0"
  "add_header_inherit\0"
  "add_trailer\0"
  "add_trailer_inherit\0"
  "addition_types\0"
  "aio\0"
  "aio_write\0"
  "alias\0"
  "allow\0"
  "ancient_browser\0"
  "ancient_browser_value\0"
  "api\0"
  "auth_basic\0"
  "auth_basic_user_file\0"
  "auth_delay\0"
  "auth_http\0"
  "auth_http_header\0"
  "auth_http_pass_client_cert\0"
  "auth_http_timeout\0"
  "auth_jwt\0"
  "auth_jwt_claim_set\0"
  "auth_jwt_header_set\0"
  "auth_jwt_key_cache\0"
  "auth_jwt_key_file\0"
  "auth_jwt_key_request\0"
  "auth_jwt_leeway\0"
  "auth_jwt_require\0"
  "auth_jwt_type\0"
  "auth_oidc\0"
  "auth_pam\0"
  "auth_pam_service_name\0"
  "auth_pam_set_pam_env\0"
  "auth_request\0"
  "auth_request_set\0"
  "auth_require\0"
  "autoindex\0"
  "autoindex_exact_size\0"
  "autoindex_format\0"
  "autoindex_localtime\0"
  "balancer_by_lua_block\0"
  "balancer_by_lua_file\0"
  "balancer_keepalive\0"
  "body_filter_by_lua\0"
  "body_filter_by_lua_block\0"
  "body_filter_by_lua_file\0"
  "break\0"
  "brotli\0"
  "brotli_buffers\0"
  "brotli_comp_level\0"
  "brotli_min_length\0"
  "brotli_static\0"
  "brotli_types\0"
  "brotli_window\0"
  "charset\0"
  "charset_map\0"
  "charset_types\0"
  "chunked_transfer_encoding\0"
  "client_body_buffer_size\0"
  "client_body_in_file_only\0"
  "client_body_in_single_buffer\0"
  "client_body_temp_path\0"
  "client_body_timeout\0"
  "client_header_buffer_size\0"
  "client_header_timeout\0"
  "client_id\0"
  "client_max_body_size\0"
  "client_secret\0"
  "common_name_in_csr\0"
  "config_url\0"
  "connection_pool_size\0"
  "content_by_lua\0"
  "content_by_lua_block\0"
  "content_by_lua_file\0"
  "cookie_name\0"
  "create_full_put_path\0"
  "daemon\0"
  "dav_access\0"
  "dav_ext_lock\0"
  "dav_ext_lock_zone\0"
  "dav_ext_methods\0"
  "dav_methods\0"
  "debug_connection\0"
  "debug_points\0"
  "default_type\0"
  "degradation\0"
  "degrade\0"
  "deny\0"
  "devpoll_changes\0"
  "devpoll_events\0"
  "directio\0"
  "directio_alignment\0"
  "disable_symlinks\0"
  "early_hints\0"
  "echo\0"
  "echo_abort_parent\0"
  "echo_after_body\0"
  "echo_before_body\0"
  "echo_blocking_sleep\0"
  "echo_duplicate\0"
  "echo_end\0"
  "echo_exec\0"
  "echo_flush\0"
  "echo_foreach_split\0"
  "echo_location\0"
  "echo_location_async\0"
  "echo_read_request_body\0"
  "echo_request_body\0"
  "echo_reset_timer\0"
  "echo_sleep\0"
  "echo_status\0"
  "echo_subrequest\0"
  "echo_subrequest_async\0"
  "empty_gif\0"
  "enforce_initial_report\0"
  "env\0"
  "epoll_events\0"
  "error_log\0"
  "error_log_tag\0"
  "error_page\0"
  "etag\0"
  "eventport_events\0"
  "events\0"
  "exit_worker_by_lua_block\0"
  "exit_worker_by_lua_file\0"
  "expires\0"
  "external_account_key\0"
  "extra_auth_args\0"
  "f4f\0"
  "f4f_buffer_size\0"
  "fancyindex\0"
  "fancyindex_css_href\0"
  "fancyindex_default_sort\0"
  "fancyindex_directories_first\0"
  "fancyindex_exact_size\0"
  "fancyindex_footer\0"
  "fancyindex_header\0"
  "fancyindex_hide_parent_dir\0"
  "fancyindex_hide_symlinks\0"
  "fancyindex_ignore\0"
  "fancyindex_localtime\0"
  "fancyindex_name_length\0"
  "fancyindex_show_dotfiles\0"
  "fancyindex_show_path\0"
  "fancyindex_time_format\0"
  "fastcgi_allow_upstream\0"
  "fastcgi_bind\0"
  "fastcgi_bind_dynamic\0"
  "fastcgi_buffer_size\0"
  "fastcgi_buffering\0"
  "fastcgi_buffers\0"
  "fastcgi_busy_buffers_size\0"
  "fastcgi_cache\0"
  "fastcgi_cache_background_update\0"
  "fastcgi_cache_bypass\0"
  "fastcgi_cache_key\0"
  "fastcgi_cache_lock\0"
  "fastcgi_cache_lock_age\0"
  "fastcgi_cache_lock_timeout\0"
  "fastcgi_cache_max_range_offset\0"
  "fastcgi_cache_methods\0"
  "fastcgi_cache_min_uses\0"
  "fastcgi_cache_path\0"
  "fastcgi_cache_purge\0"
  "fastcgi_cache_revalidate\0"
  "fastcgi_cache_use_stale\0"
  "fastcgi_cache_valid\0"
  "fastcgi_catch_stderr\0"
  "fastcgi_connect_timeout\0"
  "fastcgi_force_ranges\0"
  "fastcgi_hide_header\0"
  "fastcgi_ignore_client_abort\0"
  "fastcgi_ignore_headers\0"
  "fastcgi_index\0"
  "fastcgi_intercept_errors\0"
  "fastcgi_keep_conn\0"
  "fastcgi_limit_rate\0"
  "fastcgi_max_temp_file_size\0"
  "fastcgi_next_upstream\0"
  "fastcgi_next_upstream_timeout\0"
  "fastcgi_next_upstream_tries\0"
  "fastcgi_no_cache\0"
  "fastcgi_param\0"
  "fastcgi_pass\0"
  "fastcgi_pass_header\0"
  "fastcgi_pass_request_body\0"
  "fastcgi_pass_request_headers\0"
  "fastcgi_read_timeout\0"
  "fastcgi_request_buffering\0"
  "fastcgi_request_dynamic\0"
  "fastcgi_send_lowat\0"
  "fastcgi_send_timeout\0"
  "fastcgi_socket_keepalive\0"
  "fastcgi_socket_rcvbuf\0"
  "fastcgi_socket_sndbuf\0"
  "fastcgi_split_path_info\0"
  "fastcgi_store\0"
  "fastcgi_store_access\0"
  "fastcgi_temp_file_write_size\0"
  "fastcgi_temp_path\0"
  "flv\0"
  "frontchannel_logout_uri\0"
  "geo\0"
  "geoip2\0"
  "geoip2_proxy\0"
  "geoip2_proxy_recursive\0"
  "geoip_city\0"
  "geoip_country\0"
  "geoip_org\0"
  "geoip_proxy\0"
  "geoip_proxy_recursive\0"
  "google_perftools_profiles\0"
  "grpc_allow_upstream\0"
  "grpc_bind\0"
  "grpc_bind_dynamic\0"
  "grpc_buffer_size\0"
  "grpc_connect_timeout\0"
  "grpc_hide_header\0"
  "grpc_ignore_headers\0"
  "grpc_intercept_errors\0"
  "grpc_next_upstream\0"
  "grpc_next_upstream_timeout\0"
  "grpc_next_upstream_tries\0"
  "grpc_pass\0"
  "grpc_pass_header\0"
  "grpc_read_timeout\0"
  "grpc_request_dynamic\0"
  "grpc_send_timeout\0"
  "grpc_set_header\0"
  "grpc_socket_keepalive\0"
  "grpc_socket_rcvbuf\0"
  "grpc_socket_sndbuf\0"
  "grpc_ssl_certificate\0"
  "grpc_ssl_certificate_cache\0"
  "grpc_ssl_certificate_key\0"
  "grpc_ssl_ciphers\0"
  "grpc_ssl_conf_command\0"
  "grpc_ssl_crl\0"
  "grpc_ssl_key_log\0"
  "grpc_ssl_name\0"
  "grpc_ssl_password_file\0"
  "grpc_ssl_protocols\0"
  "grpc_ssl_server_name\0"
  "grpc_ssl_session_reuse\0"
  "grpc_ssl_trusted_certificate\0"
  "grpc_ssl_verify\0"
  "grpc_ssl_verify_depth\0"
  "gunzip\0"
  "gunzip_buffers\0"
  "gzip\0"
  "gzip_buffers\0"
  "gzip_comp_level\0"
  "gzip_disable\0"
  "gzip_hash\0"
  "gzip_http_version\0"
  "gzip_min_length\0"
  "gzip_no_buffer\0"
  "gzip_proxied\0"
  "gzip_static\0"
  "gzip_types\0"
  "gzip_vary\0"
  "gzip_window\0"
  "hash\0"
  "header_filter_by_lua\0"
  "header_filter_by_lua_block\0"
  "header_filter_by_lua_file\0"
  "health_check\0"
  "health_check_timeout\0"
  "hls\0"
  "hls_buffers\0"
  "hls_forward_args\0"
  "hls_fragment\0"
  "hls_mp4_buffer_size\0"
  "hls_mp4_max_buffer_size\0"
  "http\0"
  "http2\0"
  "http2_body_preread_size\0"
  "http2_chunk_size\0"
  "http2_idle_timeout\0"
  "http2_max_concurrent_pushes\0"
  "http2_max_concurrent_streams\0"
  "http2_max_field_size\0"
  "http2_max_header_size\0"
  "http2_max_requests\0"
  "http2_pool_size\0"
  "http2_push\0"
  "http2_push_preload\0"
  "http2_recv_buffer_size\0"
  "http2_recv_timeout\0"
  "http2_streams_index_size\0"
  "http3\0"
  "http3_hq\0"
  "http3_max_concurrent_streams\0"
  "http3_stream_buffer_size\0"
  "if\0"
  "if_modified_since\0"
  "ignore_invalid_headers\0"
  "image_filter\0"
  "image_filter_buffer\0"
  "image_filter_interlace\0"
  "image_filter_jpeg_quality\0"
  "image_filter_sharpen\0"
  "image_filter_transparency\0"
  "image_filter_webp_quality\0"
  "imap_auth\0"
  "imap_capabilities\0"
  "imap_client_buffer\0"
  "include\0"
  "index\0"
  "init_by_lua\0"
  "init_by_lua_block\0"
  "init_by_lua_file\0"
  "init_worker_by_lua\0"
  "init_worker_by_lua_block\0"
  "init_worker_by_lua_file\0"
  "internal\0"
  "internal_redirect\0"
  "iocp_threads\0"
  "ip_hash\0"
  "js_access\0"
  "js_body_filter\0"
  "js_content\0"
  "js_context_reuse\0"
  "js_engine\0"
  "js_fetch_buffer_size\0"
  "js_fetch_ciphers\0"
  "js_fetch_keepalive\0"
  "js_fetch_keepalive_requests\0"
  "js_fetch_keepalive_time\0"
  "js_fetch_keepalive_timeout\0"
  "js_fetch_max_response_buffer_size\0"
  "js_fetch_protocols\0"
  "js_fetch_proxy\0"
  "js_fetch_timeout\0"
  "js_fetch_trusted_certificate\0"
  "js_fetch_verify\0"
  "js_fetch_verify_depth\0"
  "js_filter\0"
  "js_header_filter\0"
  "js_import\0"
  "js_include\0"
  "js_load_http_native_module\0"
  "js_load_stream_native_module\0"
  "js_path\0"
  "js_periodic\0"
  "js_preload_object\0"
  "js_preread\0"
  "js_set\0"
  "js_shared_dict_zone\0"
  "js_var\0"
  "keepalive\0"
  "keepalive_disable\0"
  "keepalive_min_timeout\0"
  "keepalive_requests\0"
  "keepalive_time\0"
  "keepalive_timeout\0"
  "keyval\0"
  "keyval_zone\0"
  "kqueue_changes\0"
  "kqueue_events\0"
  "large_client_header_buffers\0"
  "least_conn\0"
  "least_time\0"
  "license_token\0"
  "limit_conn\0"
  "limit_conn_dry_run\0"
  "limit_conn_log_level\0"
  "limit_conn_status\0"
  "limit_conn_zone\0"
  "limit_except\0"
  "limit_rate\0"
  "limit_rate_after\0"
  "limit_req\0"
  "limit_req_dry_run\0"
  "limit_req_log_level\0"
  "limit_req_status\0"
  "limit_req_zone\0"
  "limit_zone\0"
  "lingering_close\0"
  "lingering_time\0"
  "lingering_timeout\0"
  "listen\0"
  "load_module\0"
  "location\0"
  "lock_file\0"
  "log_by_lua\0"
  "log_by_lua_block\0"
  "log_by_lua_file\0"
  "log_format\0"
  "log_not_found\0"
  "log_subrequest\0"
  "logout_token_hint\0"
  "logout_uri\0"
  "lua_capture_error_log\0"
  "lua_check_client_abort\0"
  "lua_code_cache\0"
  "lua_http10_buffering\0"
  "lua_load_resty_core\0"
  "lua_malloc_trim\0"
  "lua_max_pending_timers\0"
  "lua_max_running_timers\0"
  "lua_need_request_body\0"
  "lua_package_cpath\0"
  "lua_package_path\0"
  "lua_regex_cache_max_entries\0"
  "lua_regex_match_limit\0"
  "lua_sa_restart\0"
  "lua_shared_dict\0"
  "lua_socket_buffer_size\0"
  "lua_socket_connect_timeout\0"
  "lua_socket_keepalive_timeout\0"
  "lua_socket_log_errors\0"
  "lua_socket_pool_size\0"
  "lua_socket_read_timeout\0"
  "lua_socket_send_lowat\0"
  "lua_socket_send_timeout\0"
  "lua_ssl_certificate\0"
  "lua_ssl_certificate_key\0"
  "lua_ssl_ciphers\0"
  "lua_ssl_conf_command\0"
  "lua_ssl_crl\0"
  "lua_ssl_protocols\0"
  "lua_ssl_trusted_certificate\0"
  "lua_ssl_verify_depth\0"
  "lua_thread_cache_max_entries\0"
  "lua_transform_underscores_in_response_headersflag\0"
  "lua_use_default_type\0"
  "lua_worker_thread_vm_pool_size\0"
  "mail\0"
  "map\0"
  "map_hash_bucket_size\0"
  "map_hash_max_size\0"
  "master_process\0"
  "match\0"
  "max_errors\0"
  "max_headers\0"
  "max_ranges\0"
  "memcached_allow_upstream\0"
  "memcached_bind\0"
  "memcached_bind_dynamic\0"
  "memcached_buffer_size\0"
  "memcached_connect_timeout\0"
  "memcached_gzip_flag\0"
  "memcached_next_upstream\0"
  "memcached_next_upstream_timeout\0"
  "memcached_next_upstream_tries\0"
  "memcached_pass\0"
  "memcached_read_timeout\0"
  "memcached_send_timeout\0"
  "memcached_socket_keepalive\0"
  "merge_slashes\0"
  "mgmt\0"
  "min_delete_depth\0"
  "mirror\0"
  "mirror_request_body\0"
  "modern_browser\0"
  "modern_browser_value\0"
  "modsecurity\0"
  "modsecurity_rules\0"
  "modsecurity_rules_file\0"
  "modsecurity_rules_remote\0"
  "modsecurity_transaction_id\0"
  "more_clear_headers\0"
  "more_clear_input_headers\0"
  "more_set_headers\0"
  "more_set_input_headers\0"
  "mp4\0"
  "mp4_buffer_size\0"
  "mp4_limit_rate\0"
  "mp4_limit_rate_after\0"
  "mp4_max_buffer_size\0"
  "mp4_start_key_frame\0"
  "mqtt\0"
  "mqtt_buffers\0"
  "mqtt_preread\0"
  "mqtt_rewrite_buffer_size\0"
  "mqtt_set_connect\0"
  "msie_padding\0"
  "msie_refresh\0"
  "multi_accept\0"
  "ntlm\0"
  "num_map\0"
  "oidc_provider\0"
  "open_file_cache\0"
  "open_file_cache_errors\0"
  "open_file_cache_events\0"
  "open_file_cache_min_uses\0"
  "open_file_cache_valid\0"
  "open_log_file_cache\0"
  "otel_exporter\0"
  "otel_resource_attr\0"
  "otel_service_name\0"
  "otel_span_attr\0"
  "otel_span_name\0"
  "otel_trace\0"
  "otel_trace_context\0"
  "output_buffers\0"
  "override_charset\0"
  "pass\0"
  "pcre_jit\0"
  "perl\0"
  "perl_modules\0"
  "perl_require\0"
  "perl_set\0"
  "pid\0"
  "pkce\0"
  "pop3_auth\0"
  "pop3_capabilities\0"
  "port_in_redirect\0"
  "post_acceptex\0"
  "post_action\0"
  "post_logout_uri\0"
  "postpone_gzipping\0"
  "postpone_output\0"
  "preferred_chain\0"
  "preread_buffer_size\0"
  "preread_timeout\0"
  "protocol\0"
  "proxy\0"
  "proxy_allow_upstream\0"
  "proxy_bind\0"
  "proxy_bind_dynamic\0"
  "proxy_buffer\0"
  "proxy_buffer_size\0"
  "proxy_buffering\0"
  "proxy_buffers\0"
  "proxy_busy_buffers_size\0"
  "proxy_cache\0"
  "proxy_cache_background_update\0"
  "proxy_cache_bypass\0"
  "proxy_cache_convert_head\0"
  "proxy_cache_key\0"
  "proxy_cache_lock\0"
  "proxy_cache_lock_age\0"
  "proxy_cache_lock_timeout\0"
  "proxy_cache_max_range_offset\0"
  "proxy_cache_methods\0"
  "proxy_cache_min_uses\0"
  "proxy_cache_path\0"
  "proxy_cache_purge\0"
  "proxy_cache_revalidate\0"
  "proxy_cache_use_stale\0"
  "proxy_cache_valid\0"
  "proxy_connect_timeout\0"
  "proxy_cookie_domain\0"
  "proxy_cookie_flags\0"
  "proxy_cookie_path\0"
  "proxy_download_rate\0"
  "proxy_downstream_buffer\0"
  "proxy_force_ranges\0"
  "proxy_half_close\0"
  "proxy_headers_hash_bucket_size\0"
  "proxy_headers_hash_max_size\0"
  "proxy_hide_header\0"
  "proxy_http_version\0"
  "proxy_ignore_client_abort\0"
  "proxy_ignore_headers\0"
  "proxy_intercept_errors\0"
  "proxy_limit_rate\0"
  "proxy_max_temp_file_size\0"
  "proxy_method\0"
  "proxy_next_upstream\0"
  "proxy_next_upstream_timeout\0"
  "proxy_next_upstream_tries\0"
  "proxy_no_cache\0"
  "proxy_pass\0"
  "proxy_pass_error_message\0"
  "proxy_pass_header\0"
  "proxy_pass_request_body\0"
  "proxy_pass_request_headers\0"
  "proxy_pass_trailers\0"
  "proxy_password\0"
  "proxy_protocol\0"
  "proxy_protocol_timeout\0"
  "proxy_read_timeout\0"
  "proxy_redirect\0"
  "proxy_request_buffering\0"
  "proxy_request_dynamic\0"
  "proxy_requests\0"
  "proxy_responses\0"
  "proxy_send_lowat\0"
  "proxy_send_timeout\0"
  "proxy_session_drop\0"
  "proxy_set_body\0"
  "proxy_set_header\0"
  "proxy_smtp_auth\0"
  "proxy_socket_keepalive\0"
  "proxy_socket_rcvbuf\0"
  "proxy_socket_sndbuf\0"
  "proxy_ssl\0"
  "proxy_ssl_alpn\0"
  "proxy_ssl_certificate\0"
  "proxy_ssl_certificate_cache\0"
  "proxy_ssl_certificate_key\0"
  "proxy_ssl_ciphers\0"
  "proxy_ssl_conf_command\0"
  "proxy_ssl_crl\0"
  "proxy_ssl_key_log\0"
  "proxy_ssl_name\0"
  "proxy_ssl_password_file\0"
  "proxy_ssl_protocols\0"
  "proxy_ssl_server_name\0"
  "proxy_ssl_session_reuse\0"
  "proxy_ssl_trusted_certificate\0"
  "proxy_ssl_verify\0"
  "proxy_ssl_verify_depth\0"
  "proxy_store\0"
  "proxy_store_access\0"
  "proxy_temp_file_write_size\0"
  "proxy_temp_path\0"
  "proxy_timeout\0"
  "proxy_upload_rate\0"
  "proxy_upstream_buffer\0"
  "proxy_username\0"
  "queue\0"
  "quic_active_connection_id_limit\0"
  "quic_bpf\0"
  "quic_gso\0"
  "quic_host_key\0"
  "quic_retry\0"
  "random\0"
  "random_index\0"
  "read_ahead\0"
  "real_ip_header\0"
  "real_ip_recursive\0"
  "recursive_error_pages\0"
  "redirect_uri\0"
  "referer_hash_bucket_size\0"
  "referer_hash_max_size\0"
  "request_pool_size\0"
  "reset_timedout_connection\0"
  "resolver\0"
  "resolver_timeout\0"
  "return\0"
  "rewrite\0"
  "rewrite_by_lua\0"
  "rewrite_by_lua_block\0"
  "rewrite_by_lua_file\0"
  "rewrite_by_lua_no_postpone\0"
  "rewrite_log\0"
  "root\0"
  "satisfy\0"
  "scgi_allow_upstream\0"
  "scgi_bind\0"
  "scgi_bind_dynamic\0"
  "scgi_buffer_size\0"
  "scgi_buffering\0"
  "scgi_buffers\0"
  "scgi_busy_buffers_size\0"
  "scgi_cache\0"
  "scgi_cache_background_update\0"
  "scgi_cache_bypass\0"
  "scgi_cache_key\0"
  "scgi_cache_lock\0"
  "scgi_cache_lock_age\0"
  "scgi_cache_lock_timeout\0"
  "scgi_cache_max_range_offset\0"
  "scgi_cache_methods\0"
  "scgi_cache_min_uses\0"
  "scgi_cache_path\0"
  "scgi_cache_purge\0"
  "scgi_cache_revalidate\0"
  "scgi_cache_use_stale\0"
  "scgi_cache_valid\0"
  "scgi_connect_timeout\0"
  "scgi_force_ranges\0"
  "scgi_hide_header\0"
  "scgi_ignore_client_abort\0"
  "scgi_ignore_headers\0"
  "scgi_intercept_errors\0"
  "scgi_limit_rate\0"
  "scgi_max_temp_file_size\0"
  "scgi_next_upstream\0"
  "scgi_next_upstream_timeout\0"
  "scgi_next_upstream_tries\0"
  "scgi_no_cache\0"
  "scgi_param\0"
  "scgi_pass\0"
  "scgi_pass_header\0"
  "scgi_pass_request_body\0"
  "scgi_pass_request_headers\0"
  "scgi_read_timeout\0"
  "scgi_request_buffering\0"
  "scgi_request_dynamic\0"
  "scgi_send_timeout\0"
  "scgi_socket_keepalive\0"
  "scgi_socket_rcvbuf\0"
  "scgi_socket_sndbuf\0"
  "scgi_store\0"
  "scgi_store_access\0"
  "scgi_temp_file_write_size\0"
  "scgi_temp_path\0"
  "secure_link\0"
  "secure_link_md5\0"
  "secure_link_secret\0"
  "send_lowat\0"
  "send_timeout\0"
  "sendfile\0"
  "sendfile_max_chunk\0"
  "server\0"
  "server_name\0"
  "server_name_in_redirect\0"
  "server_names_hash_bucket_size\0"
  "server_names_hash_max_size\0"
  "server_rewrite_by_lua_block\0"
  "server_rewrite_by_lua_file\0"
  "server_tokens\0"
  "session_log\0"
  "session_log_format\0"
  "session_log_zone\0"
  "session_store\0"
  "session_timeout\0"
  "set\0"
  "set_base32_alphabet\0"
  "set_base32_padding\0"
  "set_by_lua\0"
  "set_by_lua_block\0"
  "set_by_lua_file\0"
  "set_decode_base32\0"
  "set_encode_base32\0"
  "set_formatted_gmt_time\0"
  "set_formatted_local_time\0"
  "set_hashed_upstream\0"
  "set_local_today\0"
  "set_real_ip_from\0"
  "slice\0"
  "smtp_auth\0"
  "smtp_capabilities\0"
  "smtp_client_buffer\0"
  "smtp_greeting_delay\0"
  "source_charset\0"
  "split_clients\0"
  "ssi\0"
  "ssi_ignore_recycled_buffers\0"
  "ssi_last_modified\0"
  "ssi_min_file_chunk\0"
  "ssi_silent_errors\0"
  "ssi_types\0"
  "ssi_value_length\0"
  "ssl\0"
  "ssl_alpn\0"
  "ssl_buffer_size\0"
  "ssl_certificate\0"
  "ssl_certificate_by_lua_block\0"
  "ssl_certificate_by_lua_file\0"
  "ssl_certificate_cache\0"
  "ssl_certificate_compression\0"
  "ssl_certificate_key\0"
  "ssl_ciphers\0"
  "ssl_client_certificate\0"
  "ssl_client_hello_by_lua_block\0"
  "ssl_client_hello_by_lua_file\0"
  "ssl_conf_command\0"
  "ssl_crl\0"
  "ssl_dhparam\0"
  "ssl_early_data\0"
  "ssl_ecdh_curve\0"
  "ssl_ech_file\0"
  "ssl_engine\0"
  "ssl_handshake_timeout\0"
  "ssl_key_log\0"
  "ssl_object_cache_inheritable\0"
  "ssl_ocsp\0"
  "ssl_ocsp_cache\0"
  "ssl_ocsp_responder\0"
  "ssl_password_file\0"
  "ssl_prefer_server_ciphers\0"
  "ssl_preread\0"
  "ssl_protocols\0"
  "ssl_reject_handshake\0"
  "ssl_session_cache\0"
  "ssl_session_fetch_by_lua_block\0"
  "ssl_session_fetch_by_lua_file\0"
  "ssl_session_store_by_lua_block\0"
  "ssl_session_store_by_lua_file\0"
  "ssl_session_ticket_key\0"
  "ssl_session_tickets\0"
  "ssl_session_timeout\0"
  "ssl_stapling\0"
  "ssl_stapling_file\0"
  "ssl_stapling_responder\0"
  "ssl_stapling_verify\0"
  "ssl_trusted_certificate\0"
  "ssl_verify\0"
  "ssl_verify_client\0"
  "ssl_verify_depth\0"
  "stall_threshold\0"
  "starttls\0"
  "state\0"
  "state_path\0"
  "status\0"
  "status_format\0"
  "status_zone\0"
  "sticky\0"
  "stream\0"
  "stub_status\0"
  "sub_filter\0"
  "sub_filter_last_modified\0"
  "sub_filter_once\0"
  "sub_filter_types\0"
  "subrequest_output_buffer_size\0"
  "subs_buffers\0"
  "subs_filter\0"
  "subs_filter_bypass\0"
  "subs_filter_types\0"
  "subs_line_buffer_size\0"
  "tcp_nodelay\0"
  "tcp_nopush\0"
  "thread_pool\0"
  "timeout\0"
  "timer_resolution\0"
  "try_files\0"
  "tunnel_allow_upstream\0"
  "tunnel_bind\0"
  "tunnel_bind_dynamic\0"
  "tunnel_buffer_size\0"
  "tunnel_connect_timeout\0"
  "tunnel_next_upstream\0"
  "tunnel_next_upstream_timeout\0"
  "tunnel_next_upstream_tries\0"
  "tunnel_pass\0"
  "tunnel_read_timeout\0"
  "tunnel_send_lowat\0"
  "tunnel_send_timeout\0"
  "tunnel_socket_keepalive\0"
  "tunnel_socket_rcvbuf\0"
  "tunnel_socket_sndbuf\0"
  "types\0"
  "types_hash_bucket_size\0"
  "types_hash_max_size\0"
  "underscores_in_headers\0"
  "uninitialized_variable_warn\0"
  "upstream\0"
  "upstream_conf\0"
  "usage_report\0"
  "use\0"
  "user\0"
  "userid\0"
  "userid_domain\0"
  "userid_expires\0"
  "userid_flags\0"
  "userid_mark\0"
  "userid_name\0"
  "userid_p3p\0"
  "userid_path\0"
  "userid_service\0"
  "userinfo\0"
  "uwsgi_allow_upstream\0"
  "uwsgi_bind\0"
  "uwsgi_bind_dynamic\0"
  "uwsgi_buffer_size\0"
  "uwsgi_buffering\0"
  "uwsgi_buffers\0"
  "uwsgi_busy_buffers_size\0"
  "uwsgi_cache\0"
  "uwsgi_cache_background_update\0"
  "uwsgi_cache_bypass\0"
  "uwsgi_cache_key\0"
  "uwsgi_cache_lock\0"
  "uwsgi_cache_lock_age\0"
  "uwsgi_cache_lock_timeout\0"
  "uwsgi_cache_max_range_offset\0"
  "uwsgi_cache_methods\0"
  "uwsgi_cache_min_uses\0"
  "uwsgi_cache_path\0"
  "uwsgi_cache_purge\0"
  "uwsgi_cache_revalidate\0"
  "uwsgi_cache_use_stale\0"
  "uwsgi_cache_valid\0"
  "uwsgi_connect_timeout\0"
  "uwsgi_force_ranges\0"
  "uwsgi_hide_header\0"
  "uwsgi_ignore_client_abort\0"
  "uwsgi_ignore_headers\0"
  "uwsgi_intercept_errors\0"
  "uwsgi_limit_rate\0"
  "uwsgi_max_temp_file_size\0"
  "uwsgi_modifier1\0"
  "uwsgi_modifier2\0"
  "uwsgi_next_upstream\0"
  "uwsgi_next_upstream_timeout\0"
  "uwsgi_next_upstream_tries\0"
  "uwsgi_no_cache\0"
  "uwsgi_param\0"
  "uwsgi_pass\0"
  "uwsgi_pass_header\0"
  "uwsgi_pass_request_body\0"
  "uwsgi_pass_request_headers\0"
  "uwsgi_read_timeout\0"
  "uwsgi_request_buffering\0"
  "uwsgi_request_dynamic\0"
  "uwsgi_send_timeout\0"
  "uwsgi_socket_keepalive\0"
  "uwsgi_socket_rcvbuf\0"
  "uwsgi_socket_sndbuf\0"
  "uwsgi_ssl_certificate\0"
  "uwsgi_ssl_certificate_cache\0"
  "uwsgi_ssl_certificate_key\0"
  "uwsgi_ssl_ciphers\0"
  "uwsgi_ssl_conf_command\0"
  "uwsgi_ssl_crl\0"
  "uwsgi_ssl_key_log\0"
  "uwsgi_ssl_name\0"
  "uwsgi_ssl_password_file\0"
  "uwsgi_ssl_protocols\0"
  "uwsgi_ssl_server_name\0"
  "uwsgi_ssl_session_reuse\0"
  "uwsgi_ssl_trusted_certificate\0"
  "uwsgi_ssl_verify\0"
  "uwsgi_ssl_verify_depth\0"
  "uwsgi_store\0"
  "uwsgi_store_access\0"
  "uwsgi_string\0"
  "uwsgi_temp_file_write_size\0"
  "uwsgi_temp_path\0"
  "valid_referers\0"
  "variables_hash_bucket_size\0"
  "variables_hash_max_size\0"
  "worker_aio_requests\0"
  "worker_connections\0"
  "worker_cpu_affinity\0"
  "worker_priority\0"
  "worker_processes\0"
  "worker_rlimit_core\0"
  "worker_rlimit_nofile\0"
  "worker_shutdown_timeout\0"
  "working_directory\0"
  "xclient\0"
  "xml_entities\0"
  "xml_external_entities\0"
  "xslt_last_modified\0"
  "xslt_param\0"
  "xslt_string_param\0"
  "xslt_stylesheet\0"
  "xslt_types\0"
  "zone\0"
  "zone_sync\0"
  "zone_sync_buffers\0"
  "zone_sync_connect_retry_interval\0"
  "zone_sync_connect_timeout\0"
  "zone_sync_interval\0"
  "zone_sync_recv_buffer_size\0"
  "zone_sync_server\0"
  "zone_sync_ssl\0"
  "zone_sync_ssl_certificate\0"
  "zone_sync_ssl_certificate_key\0"
  "zone_sync_ssl_ciphers\0"
  "zone_sync_ssl_conf_command\0"
  "zone_sync_ssl_crl\0"
  "zone_sync_ssl_name\0"
  "zone_sync_ssl_password_file\0"
  "zone_sync_ssl_protocols\0"
  "zone_sync_ssl_server_name\0"
  "zone_sync_ssl_trusted_certificate\0"
  "zone_sync_ssl_verify\0"
  "zone_sync_ssl_verify_depth\0"
  "zone_sync_timeout\0";

/* offset of the name, least and most arguments without and with a block, flags, contexts */
static const Directive DIRECTIVES[] = {
  {0, 1, 1, 255, 255, 1, 28},
  {18, 1, 1, 255, 255, 1, 2},
  {31, 1, 1, 255, 255, 0, 2},
  {50, 0, 0, 255, 255, 0, 8192},
  {74, 1, 1, 255, 255, 1, 2},
  {88, 1, 1, 255, 255, 0, 60},
  {102, 255, 255, 0, 0, 0, 60},
  {122, 1, 1, 255, 255, 0, 60},
  {141, 1, 1, 255, 255, 1, 4},
  {167, 1, 250, 255, 255, 0, 892},
  {178, 1, 250, 255, 255, 0, 8192},
  {190, 1, 250, 255, 255, 0, 8},
  {207, 255, 255, 1, 1, 0, 4},
  {219, 1, 1, 255, 255, 0, 4},
  {236, 1, 1, 255, 255, 0, 28},
  {251, 1, 1, 255, 255, 0, 28},
  {267, 2, 3, 255, 255, 16, 60},
  {278, 1, 1, 255, 255, 0, 60},
  {297, 2, 3, 255, 255, 16, 60},
  {309, 1, 1, 255, 255, 0, 60},
  {329, 1, 250, 255, 255, 0, 28},
  {344, 1, 1, 255, 255, 2, 28},
  {348, 1, 1, 255, 255, 1, 28},
  {358, 1, 1, 255, 255, 0, 16},
  {364, 1, 1, 255, 255, 2, 860},
  {370, 1, 250, 255, 255, 0, 28},
  {386, 1, 1, 255, 255, 0, 28},
  {408, 0, 250, 255, 255, 2, 16},
  {412, 1, 1, 255, 255, 0, 92},
  {423, 1, 1, 255, 255, 0, 92},
  {444, 1, 1, 255, 255, 0, 28},
  {455, 1, 1, 255, 255, 0, 6144},
  {465, 2, 2, 255, 255, 0, 6144},
  {482, 1, 1, 255, 255, 1, 6144},
  {509, 1, 1, 255, 255, 0, 6144},
  {527, 1, 250, 255, 255, 0, 92},
  {536, 1, 250, 255, 255, 0, 4},
  {555, 1, 250, 255, 255, 0, 4},
  {575, 1, 1, 255, 255, 0, 28},
  {594, 1, 1, 255, 255, 0, 92},
  {612, 1, 1, 255, 255, 0, 92},
  {633, 1, 1, 255, 255, 0, 28},
  {649, 1, 250, 255, 255, 0, 92},
  {666, 1, 1, 255, 255, 0, 92},
  {680, 1, 1, 255, 255, 0, 28},
  {690, 1, 1, 255, 255, 0, 92},
  {699, 1, 1, 255, 255, 0, 92},
  {721, 1, 1, 255, 255, 1, 92},
  {742, 1, 1, 255, 255, 0, 28},
  {755, 2, 2, 255, 255, 0, 28},
  {772, 1, 250, 255, 255, 0, 92},
  {785, 1, 1, 255, 255, 1, 28},
  {795, 1, 1, 255, 255, 1, 28},
  {816, 1, 1, 255, 255, 0, 28},
  {833, 1, 1, 255, 255, 1, 28},
  {853, 255, 255, 0, 0, 0, 128},
  {875, 1, 1, 255, 255, 0, 128},
  {896, 1, 1, 255, 255, 0, 128},
  {915, 1, 1, 255, 255, 0, 60},
  {934, 255, 255, 0, 0, 0, 60},
  {959, 1, 1, 255, 255, 0, 60},
  {983, 0, 0, 255, 255, 2, 56},
  {989, 1, 1, 255, 255, 1, 60},
  {996, 2, 2, 255, 255, 0, 28},
  {1011, 1, 1, 255, 255, 0, 28},
  {1029, 1, 1, 255, 255, 0, 28},
  {1047, 1, 1, 255, 255, 0, 28},
  {1061, 1, 250, 255, 255, 0, 28},
  {1074, 1, 1, 255, 255, 0, 28},
  {1088, 1, 1, 255, 255, 2, 60},
  {1096, 255, 255, 2, 2, 4, 4},
  {1108, 1, 250, 255, 255, 0, 28},
  {1122, 1, 1, 255, 255, 1, 28},
  {1148, 1, 1, 255, 255, 0, 28},
  {1172, 1, 1, 255, 255, 0, 28},
  {1197, 1, 1, 255, 255, 1, 28},
  {1226, 1, 4, 255, 255, 0, 28},
  {1248, 1, 1, 255, 255, 0, 28},
  {1268, 1, 1, 255, 255, 0, 12},
  {1294, 1, 1, 255, 255, 0, 12},
  {1316, 1, 1, 255, 255, 0, 8192},
  {1326, 1, 1, 255, 255, 0, 28},
  {1347, 1, 1, 255, 255, 0, 8192},
  {1361, 1, 1, 255, 255, 1, 8192},
  {1380, 1, 1, 255, 255, 0, 8192},
  {1391, 1, 1, 255, 255, 0, 12},
  {1412, 1, 1, 255, 255, 0, 48},
  {1427, 255, 255, 0, 0, 0, 48},
  {1448, 1, 1, 255, 255, 0, 48},
  {1468, 1, 1, 255, 255, 0, 8192},
  {1480, 1, 1, 255, 255, 1, 28},
  {1501, 1, 1, 255, 255, 3, 1},
  {1508, 1, 3, 255, 255, 0, 28},
  {1519, 1, 1, 255, 255, 0, 28},
  {1532, 1, 2, 255, 255, 0, 4},
  {1550, 1, 250, 255, 255, 0, 28},
  {1566, 1, 250, 255, 255, 0, 28},
  {1578, 1, 1, 255, 255, 0, 2},
  {1595, 1, 1, 255, 255, 0, 1},
  {1608, 1, 1, 255, 255, 0, 28},
  {1621, 1, 1, 255, 255, 2, 4},
  {1633, 1, 1, 255, 255, 2, 28},
  {1641, 1, 1, 255, 255, 2, 860},
  {1646, 1, 1, 255, 255, 0, 2},
  {1662, 1, 1, 255, 255, 0, 2},
  {1677, 1, 1, 255, 255, 2, 28},
  {1686, 1, 1, 255, 255, 0, 28},
  {1705, 1, 2, 255, 255, 0, 28},
  {1722, 1, 250, 255, 255, 0, 28},
  {1734, 0, 250, 255, 255, 2, 48},
  {1739, 0, 0, 255, 255, 0, 48},
  {1757, 0, 250, 255, 255, 0, 48},
  {1773, 0, 250, 255, 255, 0, 48},
  {1790, 1, 1, 255, 255, 0, 48},
  {1810, 2, 250, 255, 255, 0, 48},
  {1825, 0, 0, 255, 255, 0, 48},
  {1834, 1, 2, 255, 255, 0, 48},
  {1844, 0, 0, 255, 255, 0, 48},
  {1855, 2, 250, 255, 255, 0, 48},
  {1874, 1, 2, 255, 255, 0, 48},
  {1888, 1, 2, 255, 255, 0, 48},
  {1908, 0, 0, 255, 255, 0, 48},
  {1931, 0, 0, 255, 255, 0, 48},
  {1949, 0, 0, 255, 255, 0, 48},
  {1966, 1, 1, 255, 255, 0, 48},
  {1977, 1, 1, 255, 255, 0, 48},
  {1989, 2, 250, 255, 255, 0, 48},
  {2005, 2, 250, 255, 255, 0, 48},
  {2027, 0, 0, 255, 255, 0, 16},
  {2037, 1, 1, 255, 255, 1, 8192},
  {2060, 1, 1, 255, 255, 2, 1},
  {2064, 1, 1, 255, 255, 0, 2},
  {2077, 1, 250, 255, 255, 0, 6941},
  {2087, 1, 250, 255, 255, 0, 28},
  {2101, 2, 250, 255, 255, 0, 60},
  {2112, 1, 1, 255, 255, 3, 28},
  {2117, 1, 1, 255, 255, 0, 2},
  {2134, 255, 255, 0, 0, 2, 1},
  {2141, 255, 255, 0, 0, 0, 4},
  {2166, 1, 1, 255, 255, 0, 4},
  {2190, 1, 2, 255, 255, 2, 60},
  {2198, 1, 250, 255, 255, 0, 8192},
  {2219, 1, 1, 255, 255, 0, 8192},
  {2235, 0, 0, 255, 255, 2, 16},
  {2239, 1, 1, 255, 255, 0, 28},
  {2255, 1, 1, 255, 255, 3, 28},
  {2266, 1, 1, 255, 255, 1, 28},
  {2286, 1, 1, 255, 255, 0, 28},
  {2310, 1, 1, 255, 255, 1, 28},
  {2339, 1, 1, 255, 255, 1, 28},
  {2361, 1, 2, 255, 255, 0, 28},
  {2379, 1, 2, 255, 255, 0, 28},
  {2397, 1, 1, 255, 255, 1, 28},
  {2424, 1, 1, 255, 255, 1, 28},
  {2449, 1, 250, 255, 255, 0, 28},
  {2467, 1, 1, 255, 255, 1, 28},
  {2488, 1, 1, 255, 255, 1, 28},
  {2511, 1, 1, 255, 255, 1, 28},
  {2536, 1, 1, 255, 255, 1, 28},
  {2557, 1, 1, 255, 255, 1, 28},
  {2580, 1, 250, 255, 255, 0, 28},
  {2603, 1, 2, 255, 255, 0, 28},
  {2616, 1, 1, 255, 255, 1, 28},
  {2637, 1, 1, 255, 255, 0, 28},
  {2657, 1, 1, 255, 255, 1, 28},
  {2675, 2, 2, 255, 255, 0, 28},
  {2691, 1, 1, 255, 255, 0, 28},
  {2717, 1, 1, 255, 255, 0, 28},
  {2731, 1, 1, 255, 255, 1, 28},
  {2763, 1, 250, 255, 255, 0, 28},
  {2784, 1, 1, 255, 255, 0, 28},
  {2802, 1, 1, 255, 255, 1, 28},
  {2821, 1, 1, 255, 255, 0, 28},
  {2844, 1, 1, 255, 255, 0, 28},
  {2871, 1, 1, 255, 255, 0, 28},
  {2902, 1, 250, 255, 255, 0, 28},
  {2924, 1, 1, 255, 255, 0, 28},
  {2947, 2, 250, 255, 255, 0, 4},
  {2966, 1, 250, 255, 255, 0, 28},
  {2986, 1, 1, 255, 255, 1, 28},
  {3011, 1, 250, 255, 255, 0, 28},
  {3035, 1, 250, 255, 255, 0, 28},
  {3055, 1, 1, 255, 255, 0, 28},
  {3076, 1, 1, 255, 255, 0, 28},
  {3100, 1, 1, 255, 255, 1, 28},
  {3121, 1, 1, 255, 255, 0, 28},
  {3141, 1, 1, 255, 255, 1, 28},
  {3169, 1, 250, 255, 255, 0, 28},
  {3192, 1, 1, 255, 255, 0, 28},
  {3206, 1, 1, 255, 255, 1, 28},
  {3231, 1, 1, 255, 255, 1, 28},
  {3249, 1, 1, 255, 255, 0, 28},
  {3268, 1, 1, 255, 255, 0, 28},
  {3295, 1, 250, 255, 255, 0, 28},
  {3317, 1, 1, 255, 255, 0, 28},
  {3347, 1, 1, 255, 255, 0, 28},
  {3375, 1, 250, 255, 255, 0, 28},
  {3392, 2, 3, 255, 255, 0, 28},
  {3406, 1, 1, 255, 255, 0, 48},
  {3419, 1, 1, 255, 255, 0, 28},
  {3439, 1, 1, 255, 255, 1, 28},
  {3465, 1, 1, 255, 255, 1, 28},
  {3494, 1, 1, 255, 255, 0, 28},
  {3515, 1, 1, 255, 255, 1, 28},
  {3541, 1, 1, 255, 255, 1, 28},
  {3565, 1, 1, 255, 255, 0, 28},
  {3584, 1, 1, 255, 255, 0, 28},
  {3605, 1, 1, 255, 255, 1, 28},
  {3630, 1, 1, 255, 255, 0, 28},
  {3652, 1, 1, 255, 255, 0, 28},
  {3674, 1, 1, 255, 255, 0, 28},
  {3698, 1, 1, 255, 255, 0, 28},
  {3712, 1, 3, 255, 255, 0, 28},
  {3733, 1, 1, 255, 255, 0, 28},
  {3762, 1, 4, 255, 255, 0, 28},
  {3780, 0, 0, 255, 255, 2, 16},
  {3784, 1, 1, 255, 255, 0, 8192},
  {3808, 255, 255, 1, 2, 6, 260},
  {3812, 255, 255, 1, 1, 2, 260},
  {3819, 1, 1, 255, 255, 0, 4},
  {3832, 1, 1, 255, 255, 1, 4},
  {3855, 1, 2, 255, 255, 0, 260},
  {3866, 1, 2, 255, 255, 0, 260},
  {3880, 1, 2, 255, 255, 0, 260},
  {3890, 1, 1, 255, 255, 0, 4},
  {3902, 1, 1, 255, 255, 1, 4},
  {3924, 1, 1, 255, 255, 0, 1},
  {3950, 1, 1, 255, 255, 0, 28},
  {3970, 1, 2, 255, 255, 0, 28},
  {3980, 1, 1, 255, 255, 1, 28},
  {3998, 1, 1, 255, 255, 0, 28},
  {4015, 1, 1, 255, 255, 0, 28},
  {4036, 1, 1, 255, 255, 0, 28},
  {4053, 1, 250, 255, 255, 0, 28},
  {4073, 1, 1, 255, 255, 1, 28},
  {4095, 1, 250, 255, 255, 0, 28},
  {4114, 1, 1, 255, 255, 0, 28},
  {4141, 1, 1, 255, 255, 0, 28},
  {4166, 1, 1, 255, 255, 0, 48},
  {4176, 1, 1, 255, 255, 0, 28},
  {4193, 1, 1, 255, 255, 0, 28},
  {4211, 1, 1, 255, 255, 1, 28},
  {4232, 1, 1, 255, 255, 0, 28},
  {4250, 2, 2, 255, 255, 0, 28},
  {4266, 1, 1, 255, 255, 1, 28},
  {4288, 1, 1, 255, 255, 0, 28},
  {4307, 1, 1, 255, 255, 0, 28},
  {4326, 1, 1, 255, 255, 0, 28},
  {4347, 1, 250, 255, 255, 0, 28},
  {4374, 1, 1, 255, 255, 0, 28},
  {4399, 1, 1, 255, 255, 0, 28},
  {4416, 2, 2, 255, 255, 0, 28},
  {4438, 1, 1, 255, 255, 0, 28},
  {4451, 1, 1, 255, 255, 0, 28},
  {4468, 1, 1, 255, 255, 0, 28},
  {4482, 1, 1, 255, 255, 0, 28},
  {4505, 1, 250, 255, 255, 0, 28},
  {4524, 1, 1, 255, 255, 1, 28},
  {4545, 1, 1, 255, 255, 1, 28},
  {4568, 1, 1, 255, 255, 0, 28},
  {4597, 1, 1, 255, 255, 1, 28},
  {4613, 1, 1, 255, 255, 0, 28},
  {4635, 1, 1, 255, 255, 3, 28},
  {4642, 2, 2, 255, 255, 0, 28},
  {4657, 1, 1, 255, 255, 1, 60},
  {4662, 2, 2, 255, 255, 0, 28},
  {4675, 1, 1, 255, 255, 0, 28},
  {4691, 1, 250, 255, 255, 0, 28},
  {4704, 1, 1, 255, 255, 0, 28},
  {4714, 1, 1, 255, 255, 0, 28},
  {4732, 1, 1, 255, 255, 0, 28},
  {4748, 1, 1, 255, 255, 1, 28},
  {4763, 1, 250, 255, 255, 0, 28},
  {4776, 1, 1, 255, 255, 0, 28},
  {4788, 1, 250, 255, 255, 0, 28},
  {4799, 1, 1, 255, 255, 1, 28},
  {4809, 1, 1, 255, 255, 0, 28},
  {4821, 1, 2, 255, 255, 2, 1152},
  {4826, 1, 1, 255, 255, 0, 60},
  {4847, 255, 255, 0, 0, 0, 60},
  {4874, 1, 1, 255, 255, 0, 60},
  {4900, 0, 250, 255, 255, 0, 528},
  {4913, 1, 1, 255, 255, 0, 768},
  {4934, 0, 0, 255, 255, 2, 16},
  {4938, 1, 250, 255, 255, 0, 28},
  {4950, 1, 1, 255, 255, 1, 28},
  {4967, 1, 1, 255, 255, 0, 28},
  {4980, 1, 1, 255, 255, 0, 28},
  {5000, 1, 1, 255, 255, 0, 28},
  {5024, 255, 255, 0, 0, 2, 1},
  {5029, 1, 1, 255, 255, 1, 12},
  {5035, 1, 1, 255, 255, 0, 12},
  {5059, 1, 1, 255, 255, 0, 28},
  {5076, 1, 1, 255, 255, 0, 12},
  {5095, 1, 1, 255, 255, 0, 12},
  {5123, 1, 1, 255, 255, 0, 12},
  {5152, 1, 1, 255, 255, 0, 12},
  {5173, 1, 1, 255, 255, 0, 12},
  {5195, 1, 1, 255, 255, 0, 12},
  {5214, 1, 1, 255, 255, 0, 12},
  {5230, 1, 1, 255, 255, 0, 28},
  {5241, 1, 1, 255, 255, 1, 28},
  {5260, 1, 1, 255, 255, 0, 4},
  {5283, 1, 1, 255, 255, 0, 12},
  {5302, 1, 1, 255, 255, 0, 12},
  {5327, 1, 1, 255, 255, 1, 12},
  {5333, 1, 1, 255, 255, 1, 12},
  {5342, 1, 1, 255, 255, 0, 12},
  {5371, 1, 1, 255, 255, 0, 12},
  {5396, 255, 255, 1, 250, 0, 24},
  {5399, 1, 1, 255, 255, 0, 28},
  {5417, 1, 1, 255, 255, 1, 12},
  {5440, 1, 3, 255, 255, 0, 16},
  {5453, 1, 1, 255, 255, 0, 28},
  {5473, 1, 1, 255, 255, 1, 28},
  {5496, 1, 1, 255, 255, 0, 28},
  {5522, 1, 1, 255, 255, 0, 28},
  {5543, 1, 1, 255, 255, 1, 28},
  {5569, 1, 1, 255, 255, 0, 28},
  {5595, 1, 250, 255, 255, 0, 6144},
  {5605, 1, 250, 255, 255, 0, 6144},
  {5623, 1, 1, 255, 255, 0, 6144},
  {5642, 1, 1, 255, 255, 0, 16383},
  {5650, 1, 250, 255, 255, 0, 28},
  {5656, 1, 1, 255, 255, 0, 4},
  {5668, 255, 255, 0, 0, 0, 4},
  {5686, 1, 1, 255, 255, 0, 4},
  {5703, 1, 1, 255, 255, 0, 4},
  {5722, 255, 255, 0, 0, 0, 4},
  {5747, 1, 1, 255, 255, 0, 4},
  {5771, 0, 0, 255, 255, 2, 16},
  {5780, 1, 1, 255, 255, 0, 24},
  {5798, 1, 1, 255, 255, 0, 2},
  {5811, 0, 0, 255, 255, 0, 128},
  {5819, 1, 1, 255, 255, 0, 880},
  {5829, 1, 250, 255, 255, 0, 112},
  {5844, 1, 1, 255, 255, 0, 112},
  {5855, 1, 1, 255, 255, 0, 796},
  {5872, 1, 1, 255, 255, 0, 796},
  {5882, 1, 1, 255, 255, 0, 796},
  {5903, 1, 1, 255, 255, 0, 796},
  {5920, 1, 1, 255, 255, 0, 796},
  {5939, 1, 1, 255, 255, 0, 796},
  {5967, 1, 1, 255, 255, 0, 796},
  {5991, 1, 1, 255, 255, 0, 796},
  {6018, 1, 1, 255, 255, 0, 796},
  {6052, 0, 250, 255, 255, 0, 796},
  {6071, 1, 1, 255, 255, 0, 796},
  {6086, 1, 1, 255, 255, 0, 796},
  {6103, 1, 1, 255, 255, 0, 796},
  {6132, 1, 1, 255, 255, 1, 796},
  {6148, 1, 1, 255, 255, 0, 796},
  {6170, 1, 1, 255, 255, 0, 768},
  {6180, 1, 1, 255, 255, 0, 112},
  {6197, 1, 250, 255, 255, 0, 796},
  {6207, 1, 1, 255, 255, 0, 260},
  {6218, 1, 250, 255, 255, 0, 1},
  {6245, 1, 250, 255, 255, 0, 1},
  {6274, 1, 1, 255, 255, 0, 796},
  {6282, 1, 250, 255, 255, 0, 528},
  {6294, 1, 250, 255, 255, 0, 796},
  {6312, 1, 1, 255, 255, 0, 768},
  {6323, 1, 250, 255, 255, 0, 796},
  {6330, 1, 250, 255, 255, 0, 260},
  {6350, 1, 250, 255, 255, 0, 796},
  {6357, 1, 2, 255, 255, 2, 128},
  {6367, 1, 2, 255, 255, 0, 28},
  {6385, 1, 1, 255, 255, 0, 28},
  {6407, 1, 1, 255, 255, 0, 156},
  {6426, 1, 1, 255, 255, 0, 156},
  {6441, 1, 2, 255, 255, 0, 156},
  {6459, 1, 250, 255, 255, 2, 260},
  {6466, 1, 250, 255, 255, 0, 260},
  {6478, 1, 1, 255, 255, 0, 2},
  {6493, 1, 1, 255, 255, 0, 2},
  {6507, 2, 2, 255, 255, 0, 12},
  {6535, 0, 0, 255, 255, 0, 1152},
  {6546, 1, 250, 255, 255, 0, 1024},
  {6557, 1, 1, 255, 255, 0, 8192},
  {6571, 2, 2, 255, 255, 0, 796},
  {6582, 1, 1, 255, 255, 1, 796},
  {6601, 1, 1, 255, 255, 0, 796},
  {6622, 1, 1, 255, 255, 0, 28},
  {6640, 2, 2, 255, 255, 0, 260},
  {6656, 255, 255, 1, 250, 0, 16},
  {6669, 1, 1, 255, 255, 0, 60},
  {6680, 1, 1, 255, 255, 0, 60},
  {6697, 1, 3, 255, 255, 0, 28},
  {6707, 1, 1, 255, 255, 1, 28},
  {6725, 1, 1, 255, 255, 0, 28},
  {6745, 1, 1, 255, 255, 0, 28},
  {6762, 3, 4, 255, 255, 0, 4},
  {6777, 1, 250, 255, 255, 0, 4},
  {6788, 1, 1, 255, 255, 0, 28},
  {6804, 1, 1, 255, 255, 0, 28},
  {6819, 1, 1, 255, 255, 0, 28},
  {6837, 1, 250, 255, 255, 0, 4616},
  {6844, 1, 1, 255, 255, 0, 1},
  {6856, 255, 255, 1, 2, 0, 24},
  {6865, 1, 1, 255, 255, 0, 1},
  {6875, 1, 1, 255, 255, 0, 60},
  {6886, 255, 255, 0, 0, 0, 60},
  {6903, 1, 1, 255, 255, 0, 60},
  {6919, 2, 250, 255, 255, 0, 260},
  {6930, 1, 1, 255, 255, 1, 28},
  {6944, 1, 1, 255, 255, 1, 28},
  {6959, 1, 1, 255, 255, 1, 8192},
  {6977, 1, 1, 255, 255, 0, 8192},
  {6988, 1, 1, 255, 255, 0, 4},
  {7010, 1, 1, 255, 255, 1, 60},
  {7033, 1, 1, 255, 255, 1, 60},
  {7048, 1, 1, 255, 255, 1, 60},
  {7069, 1, 1, 255, 255, 1, 4},
  {7089, 1, 1, 255, 255, 0, 4},
  {7105, 1, 1, 255, 255, 0, 4},
  {7128, 1, 1, 255, 255, 0, 4},
  {7151, 1, 1, 255, 255, 1, 60},
  {7173, 1, 1, 255, 255, 0, 4},
  {7191, 1, 1, 255, 255, 0, 4},
  {7208, 1, 1, 255, 255, 0, 4},
  {7236, 1, 1, 255, 255, 0, 4},
  {7258, 1, 1, 255, 255, 1, 4},
  {7273, 2, 2, 255, 255, 0, 4},
  {7289, 1, 1, 255, 255, 0, 60},
  {7312, 1, 1, 255, 255, 0, 60},
  {7339, 1, 1, 255, 255, 0, 60},
  {7368, 1, 1, 255, 255, 1, 60},
  {7390, 1, 1, 255, 255, 0, 60},
  {7411, 1, 1, 255, 255, 0, 60},
  {7435, 1, 1, 255, 255, 0, 60},
  {7457, 1, 1, 255, 255, 0, 60},
  {7481, 1, 1, 255, 255, 0, 28},
  {7501, 1, 1, 255, 255, 0, 28},
  {7525, 1, 1, 255, 255, 0, 28},
  {7541, 2, 2, 255, 255, 0, 28},
  {7562, 1, 1, 255, 255, 0, 28},
  {7574, 1, 250, 255, 255, 0, 28},
  {7592, 1, 1, 255, 255, 0, 28},
  {7620, 1, 1, 255, 255, 0, 28},
  {7641, 1, 1, 255, 255, 0, 4},
  {7670, 255, 255, 255, 255, 0, 60},
  {7720, 1, 1, 255, 255, 1, 60},
  {7741, 1, 1, 255, 255, 0, 4},
  {7772, 255, 255, 0, 0, 2, 1},
  {7777, 255, 255, 2, 2, 6, 260},
  {7781, 1, 1, 255, 255, 0, 260},
  {7802, 1, 1, 255, 255, 0, 260},
  {7820, 1, 1, 255, 255, 1, 1},
  {7835, 255, 255, 1, 1, 10, 260},
  {7841, 1, 1, 255, 255, 0, 6144},
  {7852, 1, 1, 255, 255, 0, 12},
  {7864, 1, 1, 255, 255, 0, 28},
  {7875, 1, 250, 255, 255, 0, 28},
  {7900, 1, 2, 255, 255, 0, 28},
  {7915, 1, 1, 255, 255, 1, 28},
  {7938, 1, 1, 255, 255, 0, 28},
  {7960, 1, 1, 255, 255, 0, 28},
  {7986, 1, 1, 255, 255, 0, 28},
  {8006, 1, 250, 255, 255, 0, 28},
  {8030, 1, 1, 255, 255, 0, 28},
  {8062, 1, 1, 255, 255, 0, 28},
  {8092, 1, 1, 255, 255, 0, 48},
  {8107, 1, 1, 255, 255, 0, 28},
  {8130, 1, 1, 255, 255, 0, 28},
  {8153, 1, 1, 255, 255, 1, 28},
  {8180, 1, 1, 255, 255, 1, 12},
  {8194, 255, 255, 0, 0, 2, 1},
  {8199, 1, 1, 255, 255, 0, 28},
  {8216, 1, 1, 255, 255, 2, 28},
  {8223, 1, 1, 255, 255, 1, 28},
  {8243, 1, 2, 255, 255, 0, 28},
  {8258, 1, 1, 255, 255, 0, 28},
  {8279, 1, 1, 255, 255, 3, 28},
  {8291, 1, 1, 255, 255, 0, 28},
  {8309, 1, 1, 255, 255, 0, 28},
  {8332, 2, 2, 255, 255, 0, 28},
  {8357, 1, 250, 255, 255, 0, 28},
  {8384, 1, 250, 255, 255, 0, 60},
  {8403, 1, 250, 255, 255, 0, 60},
  {8428, 1, 250, 255, 255, 0, 60},
  {8445, 1, 250, 255, 255, 0, 60},
  {8468, 0, 0, 255, 255, 2, 16},
  {8472, 1, 1, 255, 255, 0, 28},
  {8488, 1, 1, 255, 255, 0, 28},
  {8503, 1, 1, 255, 255, 0, 28},
  {8524, 1, 1, 255, 255, 0, 28},
  {8544, 1, 1, 255, 255, 1, 28},
  {8564, 1, 1, 255, 255, 3, 768},
  {8569, 1, 250, 255, 255, 0, 768},
  {8582, 1, 1, 255, 255, 1, 768},
  {8595, 1, 1, 255, 255, 0, 512},
  {8620, 1, 250, 255, 255, 0, 512},
  {8637, 1, 1, 255, 255, 1, 28},
  {8650, 1, 1, 255, 255, 1, 28},
  {8663, 1, 1, 255, 255, 1, 2},
  {8676, 0, 0, 255, 255, 2, 1024},
  {8681, 255, 255, 1, 2, 4, 260},
  {8689, 255, 255, 1, 1, 0, 4},
  {8703, 1, 2, 255, 255, 0, 28},
  {8719, 1, 1, 255, 255, 1, 28},
  {8742, 1, 1, 255, 255, 1, 28},
  {8765, 1, 1, 255, 255, 0, 28},
  {8790, 1, 1, 255, 255, 0, 28},
  {8812, 1, 4, 255, 255, 0, 796},
  {8832, 255, 255, 0, 0, 0, 4},
  {8846, 1, 250, 255, 255, 0, 4},
  {8865, 1, 1, 255, 255, 0, 4},
  {8883, 1, 250, 255, 255, 0, 28},
  {8898, 1, 1, 255, 255, 0, 28},
  {8913, 1, 1, 255, 255, 0, 28},
  {8924, 1, 1, 255, 255, 0, 28},
  {8943, 2, 2, 255, 255, 0, 28},
  {8958, 1, 1, 255, 255, 1, 60},
  {8975, 1, 1, 255, 255, 2, 512},
  {8980, 1, 1, 255, 255, 1, 1},
  {8989, 1, 1, 255, 255, 2, 80},
  {8994, 1, 1, 255, 255, 0, 4},
  {9007, 1, 1, 255, 255, 0, 4},
  {9020, 2, 2, 255, 255, 0, 4},
  {9029, 1, 1, 255, 255, 2, 1},
  {9033, 1, 1, 255, 255, 3, 8192},
  {9038, 1, 250, 255, 255, 0, 6144},
  {9048, 1, 250, 255, 255, 0, 6144},
  {9066, 1, 1, 255, 255, 1, 28},
  {9083, 1, 1, 255, 255, 0, 2},
  {9097, 1, 1, 255, 255, 0, 60},
  {9109, 1, 1, 255, 255, 0, 8192},
  {9125, 1, 1, 255, 255, 0, 28},
  {9143, 1, 1, 255, 255, 0, 28},
  {9159, 1, 1, 255, 255, 0, 8192},
  {9175, 1, 1, 255, 255, 0, 768},
  {9195, 1, 1, 255, 255, 0, 768},
  {9211, 1, 1, 255, 255, 2, 4096},
  {9220, 1, 1, 255, 255, 3, 6144},
  {9226, 1, 250, 255, 255, 0, 28},
  {9247, 1, 2, 255, 255, 0, 796},
  {9258, 1, 1, 255, 255, 1, 796},
  {9277, 1, 1, 255, 255, 0, 6144},
  {9290, 1, 1, 255, 255, 0, 796},
  {9308, 1, 1, 255, 255, 1, 28},
  {9324, 2, 2, 255, 255, 0, 28},
  {9338, 1, 1, 255, 255, 0, 28},
  {9362, 1, 1, 255, 255, 0, 28},
  {9374, 1, 1, 255, 255, 1, 28},
  {9404, 1, 250, 255, 255, 0, 28},
  {9423, 1, 1, 255, 255, 1, 28},
  {9448, 1, 1, 255, 255, 0, 28},
  {9464, 1, 1, 255, 255, 1, 28},
  {9481, 1, 1, 255, 255, 0, 28},
  {9502, 1, 1, 255, 255, 0, 28},
  {9527, 1, 1, 255, 255, 0, 28},
  {9556, 1, 250, 255, 255, 0, 28},
  {9576, 1, 1, 255, 255, 0, 28},
  {9597, 2, 250, 255, 255, 0, 4},
  {9614, 1, 250, 255, 255, 0, 28},
  {9632, 1, 1, 255, 255, 1, 28},
  {9655, 1, 250, 255, 255, 0, 28},
  {9677, 1, 250, 255, 255, 0, 28},
  {9695, 1, 1, 255, 255, 0, 796},
  {9717, 1, 2, 255, 255, 0, 28},
  {9737, 1, 4, 255, 255, 0, 28},
  {9756, 1, 2, 255, 255, 0, 28},
  {9774, 1, 1, 255, 255, 0, 768},
  {9794, 1, 1, 255, 255, 0, 768},
  {9818, 1, 1, 255, 255, 1, 28},
  {9837, 1, 1, 255, 255, 1, 768},
  {9854, 1, 1, 255, 255, 0, 28},
  {9885, 1, 1, 255, 255, 0, 28},
  {9913, 1, 1, 255, 255, 0, 28},
  {9931, 1, 1, 255, 255, 0, 28},
  {9950, 1, 1, 255, 255, 1, 28},
  {9976, 1, 250, 255, 255, 0, 28},
  {9997, 1, 1, 255, 255, 1, 28},
  {10020, 1, 1, 255, 255, 0, 28},
  {10037, 1, 1, 255, 255, 0, 28},
  {10062, 1, 1, 255, 255, 0, 28},
  {10075, 1, 250, 255, 255, 0, 796},
  {10095, 1, 1, 255, 255, 0, 796},
  {10123, 1, 1, 255, 255, 0, 796},
  {10149, 1, 250, 255, 255, 0, 28},
  {10164, 1, 1, 255, 255, 0, 624},
  {10175, 1, 1, 255, 255, 1, 6144},
  {10200, 1, 1, 255, 255, 0, 28},
  {10218, 1, 1, 255, 255, 1, 28},
  {10242, 1, 1, 255, 255, 1, 28},
  {10269, 1, 1, 255, 255, 1, 28},
  {10289, 1, 1, 255, 255, 0, 8192},
  {10304, 1, 1, 255, 255, 1, 6912},
  {10319, 1, 1, 255, 255, 0, 768},
  {10342, 1, 1, 255, 255, 0, 28},
  {10361, 1, 2, 255, 255, 0, 28},
  {10376, 1, 1, 255, 255, 1, 28},
  {10400, 1, 1, 255, 255, 1, 28},
  {10422, 1, 1, 255, 255, 0, 768},
  {10437, 1, 1, 255, 255, 0, 768},
  {10453, 1, 1, 255, 255, 0, 28},
  {10470, 1, 1, 255, 255, 0, 28},
  {10489, 1, 1, 255, 255, 1, 768},
  {10508, 1, 1, 255, 255, 0, 28},
  {10523, 2, 2, 255, 255, 0, 28},
  {10540, 1, 1, 255, 255, 1, 6144},
  {10556, 1, 1, 255, 255, 1, 796},
  {10579, 1, 1, 255, 255, 0, 796},
  {10599, 1, 1, 255, 255, 0, 796},
  {10619, 1, 1, 255, 255, 1, 768},
  {10629, 1, 250, 255, 255, 0, 768},
  {10644, 1, 1, 255, 255, 0, 796},
  {10666, 1, 250, 255, 255, 0, 796},
  {10694, 1, 1, 255, 255, 0, 796},
  {10720, 1, 1, 255, 255, 0, 796},
  {10738, 2, 2, 255, 255, 0, 796},
  {10761, 1, 1, 255, 255, 0, 796},
  {10775, 1, 1, 255, 255, 0, 796},
  {10793, 1, 1, 255, 255, 0, 796},
  {10808, 1, 1, 255, 255, 0, 796},
  {10832, 1, 250, 255, 255, 0, 796},
  {10852, 1, 1, 255, 255, 1, 796},
  {10874, 1, 1, 255, 255, 1, 796},
  {10898, 1, 1, 255, 255, 0, 796},
  {10928, 1, 1, 255, 255, 1, 796},
  {10945, 1, 1, 255, 255, 0, 796},
  {10968, 1, 1, 255, 255, 0, 28},
  {10980, 1, 3, 255, 255, 0, 28},
  {10999, 1, 1, 255, 255, 0, 28},
  {11026, 1, 4, 255, 255, 0, 28},
  {11042, 1, 1, 255, 255, 0, 6912},
  {11056, 1, 1, 255, 255, 0, 768},
  {11074, 1, 1, 255, 255, 0, 768},
  {11096, 1, 1, 255, 255, 0, 8192},
  {11111, 1, 250, 255, 255, 2, 1024},
  {11117, 1, 1, 255, 255, 0, 12},
  {11149, 1, 1, 255, 255, 1, 1},
  {11158, 1, 1, 255, 255, 1, 12},
  {11167, 1, 1, 255, 255, 0, 12},
  {11181, 1, 1, 255, 255, 1, 12},
  {11192, 0, 2, 255, 255, 2, 1152},
  {11199, 1, 1, 255, 255, 1, 16},
  {11212, 1, 1, 255, 255, 0, 28},
  {11223, 1, 1, 255, 255, 0, 28},
  {11238, 1, 1, 255, 255, 1, 28},
  {11256, 1, 1, 255, 255, 1, 28},
  {11278, 1, 1, 255, 255, 0, 8192},
  {11291, 1, 1, 255, 255, 0, 24},
  {11316, 1, 1, 255, 255, 0, 24},
  {11338, 1, 1, 255, 255, 0, 12},
  {11356, 1, 1, 255, 255, 1, 28},
  {11382, 1, 250, 255, 255, 0, 6940},
  {11391, 1, 1, 255, 255, 0, 6940},
  {11408, 1, 2, 255, 255, 0, 568},
  {11415, 2, 3, 255, 255, 0, 56},
  {11423, 1, 1, 255, 255, 0, 60},
  {11438, 255, 255, 0, 0, 0, 60},
  {11459, 1, 1, 255, 255, 0, 60},
  {11479, 1, 1, 255, 255, 1, 4},
  {11506, 1, 1, 255, 255, 1, 60},
  {11518, 1, 1, 255, 255, 0, 60},
  {11523, 1, 1, 255, 255, 2, 28},
  {11531, 1, 250, 255, 255, 0, 28},
  {11551, 1, 2, 255, 255, 0, 28},
  {11561, 1, 1, 255, 255, 1, 28},
  {11579, 1, 1, 255, 255, 0, 28},
  {11596, 1, 1, 255, 255, 1, 28},
  {11611, 2, 2, 255, 255, 0, 28},
  {11624, 1, 1, 255, 255, 0, 28},
  {11647, 1, 1, 255, 255, 0, 28},
  {11658, 1, 1, 255, 255, 1, 28},
  {11687, 1, 250, 255, 255, 0, 28},
  {11705, 1, 1, 255, 255, 0, 28},
  {11720, 1, 1, 255, 255, 1, 28},
  {11736, 1, 1, 255, 255, 0, 28},
  {11756, 1, 1, 255, 255, 0, 28},
  {11780, 1, 1, 255, 255, 0, 28},
  {11808, 1, 250, 255, 255, 0, 28},
  {11827, 1, 1, 255, 255, 0, 28},
  {11847, 2, 250, 255, 255, 0, 4},
  {11863, 1, 250, 255, 255, 0, 28},
  {11880, 1, 1, 255, 255, 1, 28},
  {11902, 1, 250, 255, 255, 0, 28},
  {11923, 1, 250, 255, 255, 0, 28},
  {11940, 1, 1, 255, 255, 0, 28},
  {11961, 1, 1, 255, 255, 1, 28},
  {11979, 1, 1, 255, 255, 0, 28},
  {11996, 1, 1, 255, 255, 1, 28},
  {12021, 1, 250, 255, 255, 0, 28},
  {12041, 1, 1, 255, 255, 1, 28},
  {12063, 1, 1, 255, 255, 0, 28},
  {12079, 1, 1, 255, 255, 0, 28},
  {12103, 1, 250, 255, 255, 0, 28},
  {12122, 1, 1, 255, 255, 0, 28},
  {12149, 1, 1, 255, 255, 0, 28},
  {12174, 1, 250, 255, 255, 0, 28},
  {12188, 2, 3, 255, 255, 0, 28},
  {12199, 1, 1, 255, 255, 0, 48},
  {12209, 1, 1, 255, 255, 0, 28},
  {12226, 1, 1, 255, 255, 1, 28},
  {12249, 1, 1, 255, 255, 1, 28},
  {12275, 1, 1, 255, 255, 0, 28},
  {12293, 1, 1, 255, 255, 1, 28},
  {12316, 1, 1, 255, 255, 1, 28},
  {12337, 1, 1, 255, 255, 0, 28},
  {12355, 1, 1, 255, 255, 1, 28},
  {12377, 1, 1, 255, 255, 0, 28},
  {12396, 1, 1, 255, 255, 0, 28},
  {12415, 1, 1, 255, 255, 0, 28},
  {12426, 1, 3, 255, 255, 0, 28},
  {12444, 1, 1, 255, 255, 0, 28},
  {12470, 1, 4, 255, 255, 0, 28},
  {12485, 1, 1, 255, 255, 0, 28},
  {12497, 1, 1, 255, 255, 0, 28},
  {12513, 1, 1, 255, 255, 0, 28},
  {12532, 1, 1, 255, 255, 0, 28},
  {12543, 1, 1, 255, 255, 0, 28},
  {12556, 1, 1, 255, 255, 1, 60},
  {12565, 1, 1, 255, 255, 0, 28},
  {12584, 1, 250, 0, 0, 2, 3460},
  {12591, 1, 250, 255, 255, 0, 6664},
  {12603, 1, 1, 255, 255, 1, 28},
  {12627, 1, 1, 255, 255, 0, 260},
  {12657, 1, 1, 255, 255, 0, 260},
  {12684, 255, 255, 0, 0, 0, 12},
  {12712, 1, 1, 255, 255, 0, 12},
  {12739, 1, 1, 255, 255, 0, 28},
  {12753, 1, 1, 255, 255, 0, 28},
  {12765, 1, 250, 255, 255, 0, 4},
  {12784, 1, 250, 255, 255, 0, 4},
  {12801, 1, 1, 255, 255, 0, 8192},
  {12815, 1, 1, 255, 255, 0, 8192},
  {12831, 2, 2, 255, 255, 0, 568},
  {12835, 1, 1, 255, 255, 0, 60},
  {12855, 1, 1, 255, 255, 1, 60},
  {12874, 2, 250, 255, 255, 0, 56},
  {12885, 255, 255, 1, 1, 0, 56},
  {12902, 2, 250, 255, 255, 0, 56},
  {12918, 1, 2, 255, 255, 0, 60},
  {12936, 1, 2, 255, 255, 0, 60},
  {12954, 2, 2, 255, 255, 0, 60},
  {12977, 2, 2, 255, 255, 0, 60},
  {13002, 3, 3, 255, 255, 0, 60},
  {13022, 1, 1, 255, 255, 0, 60},
  {13038, 1, 1, 255, 255, 0, 6940},
  {13055, 1, 1, 255, 255, 2, 28},
  {13061, 1, 250, 255, 255, 0, 6144},
  {13071, 1, 250, 255, 255, 0, 6144},
  {13089, 1, 1, 255, 255, 0, 6144},
  {13108, 1, 1, 255, 255, 0, 6144},
  {13128, 1, 1, 255, 255, 0, 60},
  {13143, 255, 255, 2, 2, 4, 260},
  {13157, 1, 1, 255, 255, 3, 60},
  {13161, 1, 1, 255, 255, 1, 28},
  {13189, 1, 1, 255, 255, 1, 28},
  {13207, 1, 1, 255, 255, 0, 28},
  {13226, 1, 1, 255, 255, 1, 28},
  {13244, 1, 250, 255, 255, 0, 28},
  {13254, 1, 1, 255, 255, 0, 28},
  {13271, 1, 1, 255, 255, 1, 6156},
  {13275, 1, 250, 255, 255, 0, 768},
  {13284, 1, 1, 255, 255, 0, 12},
  {13300, 1, 1, 255, 255, 0, 6924},
  {13316, 255, 255, 0, 0, 0, 12},
  {13345, 1, 1, 255, 255, 0, 12},
  {13373, 1, 250, 255, 255, 0, 780},
  {13395, 1, 1, 255, 255, 1, 6924},
  {13423, 1, 1, 255, 255, 0, 6924},
  {13443, 1, 1, 255, 255, 0, 6924},
  {13455, 1, 1, 255, 255, 0, 6924},
  {13478, 255, 255, 0, 0, 0, 12},
  {13508, 1, 1, 255, 255, 0, 12},
  {13537, 2, 2, 255, 255, 0, 6924},
  {13554, 1, 1, 255, 255, 0, 6924},
  {13562, 1, 1, 255, 255, 0, 6924},
  {13574, 1, 1, 255, 255, 1, 12},
  {13589, 1, 1, 255, 255, 0, 6924},
  {13604, 1, 1, 255, 255, 0, 780},
  {13617, 1, 1, 255, 255, 0, 1},
  {13628, 1, 1, 255, 255, 0, 768},
  {13650, 1, 1, 255, 255, 0, 780},
  {13662, 1, 1, 255, 255, 1, 1},
  {13691, 1, 1, 255, 255, 1, 12},
  {13700, 1, 1, 255, 255, 0, 12},
  {13715, 1, 1, 255, 255, 0, 12},
  {13734, 1, 1, 255, 255, 0, 6924},
  {13752, 1, 1, 255, 255, 1, 6924},
  {13778, 1, 1, 255, 255, 1, 768},
  {13790, 1, 250, 255, 255, 0, 6924},
  {13804, 1, 1, 255, 255, 1, 780},
  {13825, 1, 2, 255, 255, 0, 6924},
  {13843, 255, 255, 0, 0, 0, 4},
  {13874, 1, 1, 255, 255, 0, 4},
  {13904, 255, 255, 0, 0, 0, 4},
  {13935, 1, 1, 255, 255, 0, 4},
  {13965, 1, 1, 255, 255, 0, 6924},
  {13988, 1, 1, 255, 255, 1, 6924},
  {14008, 1, 1, 255, 255, 0, 6924},
  {14028, 1, 1, 255, 255, 1, 12},
  {14041, 1, 1, 255, 255, 0, 12},
  {14059, 1, 1, 255, 255, 0, 12},
  {14082, 1, 1, 255, 255, 1, 12},
  {14102, 1, 1, 255, 255, 0, 6924},
  {14126, 1, 1, 255, 255, 1, 8192},
  {14137, 1, 1, 255, 255, 0, 6924},
  {14155, 1, 1, 255, 255, 0, 6924},
  {14172, 1, 1, 255, 255, 0, 2},
  {14188, 1, 1, 255, 255, 2, 6144},
  {14197, 1, 1, 255, 255, 2, 1024},
  {14203, 1, 1, 255, 255, 0, 8192},
  {14214, 0, 0, 255, 255, 2, 16},
  {14221, 1, 250, 255, 255, 0, 28},
  {14235, 1, 1, 255, 255, 0, 56},
  {14247, 1, 250, 255, 255, 2, 1024},
  {14254, 255, 255, 0, 0, 2, 1},
  {14261, 0, 1, 255, 255, 0, 24},
  {14273, 2, 2, 255, 255, 0, 28},
  {14284, 1, 1, 255, 255, 1, 28},
  {14309, 1, 1, 255, 255, 1, 28},
  {14325, 1, 250, 255, 255, 0, 28},
  {14342, 1, 1, 255, 255, 0, 28},
  {14372, 2, 2, 255, 255, 0, 28},
  {14385, 2, 250, 255, 255, 0, 28},
  {14397, 1, 250, 255, 255, 0, 28},
  {14416, 1, 250, 255, 255, 0, 28},
  {14434, 2, 2, 255, 255, 0, 28},
  {14456, 1, 1, 255, 255, 1, 796},
  {14468, 1, 1, 255, 255, 1, 28},
  {14479, 2, 3, 255, 255, 0, 1},
  {14491, 1, 1, 255, 255, 2, 6144},
  {14499, 1, 1, 255, 255, 0, 1},
  {14516, 2, 250, 255, 255, 0, 24},
  {14526, 1, 250, 255, 255, 0, 28},
  {14548, 1, 1, 255, 255, 0, 28},
  {14560, 1, 1, 255, 255, 1, 28},
  {14580, 1, 1, 255, 255, 0, 28},
  {14599, 1, 1, 255, 255, 0, 28},
  {14622, 1, 250, 255, 255, 0, 28},
  {14643, 1, 1, 255, 255, 0, 28},
  {14672, 1, 1, 255, 255, 0, 28},
  {14699, 0, 250, 255, 255, 0, 56},
  {14711, 1, 1, 255, 255, 0, 28},
  {14731, 1, 1, 255, 255, 0, 28},
  {14749, 1, 1, 255, 255, 0, 28},
  {14769, 1, 1, 255, 255, 1, 28},
  {14793, 1, 1, 255, 255, 0, 28},
  {14814, 1, 1, 255, 255, 0, 28},
  {14835, 255, 255, 0, 0, 10, 28},
  {14841, 1, 1, 255, 255, 0, 28},
  {14864, 1, 1, 255, 255, 0, 28},
  {14884, 1, 1, 255, 255, 1, 12},
  {14907, 1, 1, 255, 255, 1, 60},
  {14935, 255, 255, 1, 1, 2, 260},
  {14944, 0, 0, 255, 255, 0, 16},
  {14958, 0, 250, 255, 255, 0, 8192},
  {14971, 1, 1, 255, 255, 2, 2},
  {14975, 1, 2, 255, 255, 2, 1},
  {14980, 1, 1, 255, 255, 2, 28},
  {14987, 1, 1, 255, 255, 0, 28},
  {15001, 1, 1, 255, 255, 0, 28},
  {15016, 1, 3, 255, 255, 0, 28},
  {15029, 1, 1, 255, 255, 0, 28},
  {15041, 1, 1, 255, 255, 0, 28},
  {15053, 1, 1, 255, 255, 0, 28},
  {15064, 1, 1, 255, 255, 0, 28},
  {15076, 1, 1, 255, 255, 0, 28},
  {15091, 1, 1, 255, 255, 3, 8192},
  {15100, 1, 250, 255, 255, 0, 28},
  {15121, 1, 2, 255, 255, 0, 28},
  {15132, 1, 1, 255, 255, 1, 28},
  {15151, 1, 1, 255, 255, 0, 28},
  {15169, 1, 1, 255, 255, 1, 28},
  {15185, 2, 2, 255, 255, 0, 28},
  {15199, 1, 1, 255, 255, 0, 28},
  {15223, 1, 1, 255, 255, 0, 28},
  {15235, 1, 1, 255, 255, 0, 28},
  {15265, 1, 250, 255, 255, 0, 28},
  {15284, 1, 1, 255, 255, 0, 28},
  {15300, 1, 1, 255, 255, 1, 28},
  {15317, 1, 1, 255, 255, 0, 28},
  {15338, 1, 1, 255, 255, 0, 28},
  {15363, 1, 1, 255, 255, 0, 28},
  {15392, 1, 250, 255, 255, 0, 28},
  {15412, 1, 1, 255, 255, 0, 28},
  {15433, 2, 250, 255, 255, 0, 4},
  {15450, 1, 250, 255, 255, 0, 28},
  {15468, 1, 1, 255, 255, 1, 28},
  {15491, 1, 250, 255, 255, 0, 28},
  {15513, 1, 250, 255, 255, 0, 28},
  {15531, 1, 1, 255, 255, 0, 28},
  {15553, 1, 1, 255, 255, 1, 28},
  {15572, 1, 1, 255, 255, 0, 28},
  {15590, 1, 1, 255, 255, 1, 28},
  {15616, 1, 250, 255, 255, 0, 28},
  {15637, 1, 1, 255, 255, 1, 28},
  {15660, 1, 1, 255, 255, 0, 28},
  {15677, 1, 1, 255, 255, 0, 28},
  {15702, 1, 1, 255, 255, 0, 28},
  {15718, 1, 1, 255, 255, 0, 28},
  {15734, 1, 250, 255, 255, 0, 28},
  {15754, 1, 1, 255, 255, 0, 28},
  {15782, 1, 1, 255, 255, 0, 28},
  {15808, 1, 250, 255, 255, 0, 28},
  {15823, 2, 3, 255, 255, 0, 28},
  {15835, 1, 1, 255, 255, 0, 48},
  {15846, 1, 1, 255, 255, 0, 28},
  {15864, 1, 1, 255, 255, 1, 28},
  {15888, 1, 1, 255, 255, 1, 28},
  {15915, 1, 1, 255, 255, 0, 28},
  {15934, 1, 1, 255, 255, 1, 28},
  {15958, 1, 1, 255, 255, 1, 28},
  {15980, 1, 1, 255, 255, 0, 28},
  {15999, 1, 1, 255, 255, 1, 28},
  {16022, 1, 1, 255, 255, 0, 28},
  {16042, 1, 1, 255, 255, 0, 28},
  {16062, 1, 1, 255, 255, 0, 28},
  {16084, 1, 250, 255, 255, 0, 28},
  {16112, 1, 1, 255, 255, 0, 28},
  {16138, 1, 1, 255, 255, 0, 28},
  {16156, 2, 2, 255, 255, 0, 28},
  {16179, 1, 1, 255, 255, 0, 28},
  {16193, 1, 1, 255, 255, 0, 28},
  {16211, 1, 1, 255, 255, 0, 28},
  {16226, 1, 1, 255, 255, 0, 28},
  {16250, 1, 250, 255, 255, 0, 28},
  {16270, 1, 1, 255, 255, 1, 28},
  {16292, 1, 1, 255, 255, 1, 28},
  {16316, 1, 1, 255, 255, 0, 28},
  {16346, 1, 1, 255, 255, 1, 28},
  {16363, 1, 1, 255, 255, 0, 28},
  {16386, 1, 1, 255, 255, 0, 28},
  {16398, 1, 3, 255, 255, 0, 28},
  {16417, 1, 1, 255, 255, 0, 28},
  {16430, 1, 1, 255, 255, 0, 28},
  {16457, 1, 4, 255, 255, 0, 28},
  {16473, 1, 250, 255, 255, 0, 24},
  {16488, 1, 1, 255, 255, 0, 260},
  {16515, 1, 1, 255, 255, 0, 260},
  {16539, 1, 1, 255, 255, 0, 2},
  {16559, 1, 1, 255, 255, 0, 2},
  {16578, 1, 250, 255, 255, 0, 1},
  {16598, 1, 1, 255, 255, 0, 1},
  {16614, 1, 1, 255, 255, 0, 1},
  {16631, 1, 1, 255, 255, 0, 1},
  {16650, 1, 1, 255, 255, 0, 1},
  {16671, 1, 1, 255, 255, 0, 1},
  {16695, 1, 1, 255, 255, 0, 1},
  {16713, 1, 1, 255, 255, 3, 6144},
  {16721, 1, 1, 255, 255, 0, 28},
  {16734, 1, 1, 255, 255, 1, 28},
  {16756, 1, 1, 255, 255, 1, 28},
  {16775, 2, 2, 255, 255, 0, 28},
  {16786, 2, 2, 255, 255, 0, 28},
  {16804, 1, 250, 255, 255, 0, 16},
  {16820, 1, 250, 255, 255, 0, 28},
  {16831, 1, 2, 255, 255, 2, 1152},
  {16836, 0, 0, 255, 255, 0, 512},
  {16846, 1, 250, 255, 255, 0, 768},
  {16864, 1, 1, 255, 255, 0, 768},
  {16897, 1, 1, 255, 255, 0, 768},
  {16923, 1, 1, 255, 255, 0, 768},
  {16942, 1, 1, 255, 255, 0, 768},
  {16969, 1, 250, 255, 255, 0, 512},
  {16986, 1, 1, 255, 255, 1, 768},
  {17000, 1, 1, 255, 255, 0, 768},
  {17026, 1, 1, 255, 255, 0, 768},
  {17056, 1, 1, 255, 255, 0, 768},
  {17078, 1, 250, 255, 255, 0, 768},
  {17105, 1, 1, 255, 255, 0, 768},
  {17123, 1, 1, 255, 255, 0, 768},
  {17142, 1, 1, 255, 255, 0, 768},
  {17170, 0, 250, 255, 255, 0, 768},
  {17194, 1, 1, 255, 255, 1, 768},
  {17220, 1, 1, 255, 255, 0, 768},
  {17254, 1, 1, 255, 255, 1, 768},
  {17275, 1, 1, 255, 255, 0, 768},
  {17302, 1, 1, 255, 255, 0, 768},
};
