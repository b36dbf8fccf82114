# The server with its web client, built once; it runs as a user without rights of its own.

FROM node:20-bookworm-slim AS build
WORKDIR /app
ENV CI=true
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY db/package.json db/
COPY server/package.json server/
COPY web/package.json web/
RUN npx -y pnpm@10.34.9 install --frozen-lockfile
COPY . .
RUN node --import tsx scripts/build-web.ts
# What the embedded database takes of PostGIS is put together here: the user that it runs as cannot write it.
RUN node --import tsx -e "import('@cuntong/db/embedded').then(({ openInMemory }) => openInMemory()).then((made) => made.close())"

FROM node:20-bookworm-slim
WORKDIR /app
# For pnpm backup and restore on a server database.
RUN apt-get update \
 && apt-get install -y --no-install-recommends postgresql-client \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir /data && chown node:node /data
COPY --from=build /app /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --start-period=120s --interval=30s \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"
# Not through pnpm: the process itself must receive the signal to stop.
CMD ["node", "--import", "tsx", "scripts/start.ts"]
