import unittest

from django.test import override_settings


@override_settings(CORS_ALLOW_ALL_ORIGINS=True, CORS_ALLOW_CREDENTIALS=True)
class CorsTests(unittest.TestCase):
    def test_echo(self):
        response = self.client.get("/", HTTP_ORIGIN="https://evil.example")
        self.assertEqual(response["Access-Control-Allow-Origin"], "https://evil.example")
