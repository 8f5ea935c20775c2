data "docker_registry_image" "coder" {
  name = "coder:latest"
}

data "coder_parameter" "hash" {
  name    = "hash"
  default = trimprefix(data.docker_registry_image.coder.sha256_digest, "sha256:")
}
